using System.Collections.Frozen;

namespace MoCua.People.Identifiers;

/// <summary>
/// Codes that may begin a citizen id. The 63 provinces before the merger of 2025, whose codes live on in every id given so far;
/// 100 and above stand for countries (the list of these was not verified, so all are let through).
/// </summary>
internal static class Provinces
{
    private static readonly FrozenSet<string> Codes = (
        "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 " +
        "040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 " +
        "080 082 083 084 086 087 089 091 092 093 094 095 096").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static int Count => Codes.Count;

    public static bool Knows(string place) => place[0] != '0' || Codes.Contains(place);
}
