using System.Diagnostics.CodeAnalysis;

namespace MoCua.Kernel.Results;

/// <summary>What a decision returns: a value, or the refusal that says why not. Faults are exceptions and never travel in here.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value; asking for it on a refusal is a programming error.</summary>
    public T Value => Refusal is null
        ? value!
        : throw new InvalidOperationException($"A refused result has no value: {Refusal.Code}");

    public TOut Match<TOut>(Func<T, TOut> whenDone, Func<Refusal, TOut> whenRefused) =>
        Refusal is null ? whenDone(value!) : whenRefused(Refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of a decision that has nothing to hand back.</summary>
public readonly record struct Done
{
    public static Done It => default;
}
