using System.Numerics;

namespace MoCua.Processes.Stepping;

/// <summary>A set of places, as bits; equal by value. At most one token in a place.</summary>
internal readonly struct Tokens : IEquatable<Tokens>
{
    private readonly ulong[] words;

    private Tokens(ulong[] words) => this.words = words;

    public static Tokens None(int places) => new(new ulong[(places + 63) / 64]);

    public bool IsEmpty => words.AsSpan().IndexOfAnyExcept(0UL) < 0;

    public IEnumerable<int> Places
    {
        get
        {
            for (var word = 0; word < words.Length; word++)
            {
                for (var bits = words[word]; bits != 0; bits &= bits - 1)
                {
                    yield return (word * 64) + BitOperations.TrailingZeroCount(bits);
                }
            }
        }
    }

    public bool Has(int place) => (words[place / 64] & (1UL << (place % 64))) != 0;

    public bool HasAll(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            if (!Has(place))
            {
                return false;
            }
        }

        return true;
    }

    public bool HasAny(ReadOnlySpan<int> places)
    {
        foreach (var place in places)
        {
            if (Has(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens after a transition, and the first place that would have held two.</summary>
    public (Tokens Tokens, int? Clash) After(Transition transition)
    {
        var next = new Tokens((ulong[])words.Clone());
        next.Remove(transition.Takes);
        next.Remove(transition.Clears);
        return (next, next.Add(transition.Gives));
    }

    /// <summary>These and more; a place that is named twice or held already holds one.</summary>
    public Tokens With(IEnumerable<int> places)
    {
        var next = new Tokens((ulong[])words.Clone());
        next.Add(places);
        return next;
    }

    public bool Equals(Tokens other) => words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => obj is Tokens other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    private void Remove(IEnumerable<int> places)
    {
        foreach (var place in places)
        {
            words[place / 64] &= ~(1UL << (place % 64));
        }
    }

    private int? Add(IEnumerable<int> places)
    {
        int? clash = null;
        foreach (var place in places)
        {
            clash ??= Has(place) ? place : null;
            words[place / 64] |= 1UL << (place % 64);
        }

        return clash;
    }
}
