using System.Text.Json.Nodes;

namespace MoCua.Forms;

/// <summary>What changed between two versions of answers, as a reader sees it.</summary>
public static class FormDiff
{
    /// <summary>Changed, added and removed answers in the order of the form; empty text where a version has none.</summary>
    public static IReadOnlyList<FormChange> Compare(FormSchema schema, JsonNode? before, JsonNode? after)
    {
        var old = FormSummary.Rows(schema, before);
        var now = FormSummary.Rows(schema, after);
        var wasAt = old.ToDictionary(row => row.Path, StringComparer.Ordinal);
        var isAt = now.ToDictionary(row => row.Path, StringComparer.Ordinal);
        return
        [
            .. now.Select(row => Change(row, wasAt.GetValueOrDefault(row.Path)?.Value ?? "", row.Value)).Where(change => change.Before != change.After),
            .. old.Where(row => !isAt.ContainsKey(row.Path)).Select(row => Change(row, row.Value, "")),
        ];
    }

    private static FormChange Change(FormSummaryRow row, string before, string after) => new(row.Group, row.Label, before, after, row.Path);
}

/// <param name="Path">JSON pointer of the answer.</param>
public sealed record FormChange(string Group, string Label, string Before, string After, string Path);
