using System.Collections.Frozen;

namespace MoCua.People.Identifiers;

/// <summary>Mobile numbers of 11 digits became 10 digits in September 2018; old papers and old memories still have them.</summary>
internal static class FormerPrefixes
{
    private static readonly FrozenDictionary<string, string> Replacements = (
        "0120 070 0121 079 0122 077 0126 076 0128 078 0123 083 0124 084 0125 085 0127 081 0129 082 " +
        "0162 032 0163 033 0164 034 0165 035 0166 036 0167 037 0168 038 0169 039 0186 056 0188 058 0199 059")
        .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Today's number of an 11-digit mobile number, or null when it is none.</summary>
    public static string? NewOf(string national) =>
        national.Length == 11 && Typed.IsDigits(national) && Replacements.TryGetValue(national[..4], out var replacement)
            ? replacement + national[4..]
            : null;
}
