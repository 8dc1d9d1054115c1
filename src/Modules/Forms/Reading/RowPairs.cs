using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Reading;

/// <summary>Which row of the later version is which of the earlier: equal rows keep their order, those between them are paired in turn.</summary>
internal static class RowPairs
{
    /// <summary>Beyond it the table of lengths would be too large; such lists are paired by number.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>In the order of the later version; rows without partner were added or removed.</summary>
    public static IEnumerable<(int? Old, int? New)> Of(JsonArray before, JsonArray after)
    {
        var (old, now) = (0, 0);
        foreach (var (sameOld, sameNew) in Equal(Canonical(before), Canonical(after)).Append((before.Count, after.Count)))
        {
            while (old < sameOld || now < sameNew)
            {
                yield return (old < sameOld ? old++ : null, now < sameNew ? now++ : null);
            }

            if (old < before.Count && now < after.Count)
            {
                yield return (old++, now++);
            }
        }
    }

    private static string[] Canonical(JsonArray rows) => [.. rows.Select(JsonValues.Canonical)];

    /// <summary>The longest common subsequence.</summary>
    private static List<(int Old, int New)> Equal(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MostCells)
        {
            return [];
        }

        var length = new int[before.Length + 1, after.Length + 1];
        for (var old = before.Length - 1; old >= 0; old--)
        {
            for (var now = after.Length - 1; now >= 0; now--)
            {
                length[old, now] = before[old] == after[now] ? length[old + 1, now + 1] + 1 : Math.Max(length[old + 1, now], length[old, now + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (old, now) = (0, 0); old < before.Length && now < after.Length;)
        {
            if (before[old] == after[now])
            {
                pairs.Add((old++, now++));
            }
            else if (length[old + 1, now] >= length[old, now + 1])
            {
                old++;
            }
            else
            {
                now++;
            }
        }

        return pairs;
    }
}
