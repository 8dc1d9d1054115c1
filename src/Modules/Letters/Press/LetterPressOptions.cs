namespace MoCua.Letters.Press;

/// <summary>How the press works; the defaults suit a machine of two cores.</summary>
public sealed record LetterPressOptions
{
    /// <summary>Python interpreter that has WeasyPrint; null: the one that the command <c>weasyprint</c> on the PATH names.</summary>
    public string? Interpreter { get; init; }

    /// <summary>How many letters may be in the making at once.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>After so many letters a worker is replaced, so that leaks of foreign libraries stay small.</summary>
    public int JobsPerWorker { get; init; } = 200;

    /// <summary>Longest time for one letter; a slower worker is killed.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest address space of a worker, in MiB.</summary>
    public int MemoryLimit { get; init; } = 1536;

    /// <summary>Largest HTML that is taken, in MiB of UTF-8.</summary>
    public int InputLimit { get; init; } = 8;
}
