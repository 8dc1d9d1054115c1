namespace MoCua.Dossiers.Tests.Stories;

/// <summary>Small dice of its own (SplitMix64): a seed means the same on every framework, so that a printed story can be told again.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    public bool OneIn(int many) => Below(many) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
