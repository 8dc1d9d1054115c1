using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MoCua.Forms.Fields;
using MoCua.Forms.Reading;
using MoCua.Forms.Rendering;

namespace MoCua.Forms;

/// <summary>What changed between two versions of answers, as a reader sees it.</summary>
public static class FormDiff
{
    /// <summary>
    /// Changed, added and removed answers in the order of the form; empty text where a version has none. Repeated rows are compared with the row
    /// that they were, so that one taken away does not change all that follow.
    /// </summary>
    public static IReadOnlyList<FormChange> Compare(FormSchema schema, JsonNode? before, JsonNode? after) =>
        [.. new DiffWalk(schema.Outline).Walk(schema.Outline.Root, Place.Root(""), before, Place.Root(""), after)];

    /// <summary>The changes as a table with a column for each version, or a sentence when there is none; deleted and inserted text is marked as such.</summary>
    /// <param name="beforeTitle">What the first version is called: “Khi tiếp nhận”; “Trước” when null.</param>
    /// <param name="afterTitle">“Sau” when null.</param>
    public static IHtmlContent Table(FormSchema schema, JsonNode? before, JsonNode? after, string? beforeTitle = null, string? afterTitle = null) =>
        DiffMarkup.Table(Compare(schema, before, after), beforeTitle ?? Texts.DiffBefore, afterTitle ?? Texts.DiffAfter);
}

/// <param name="Path">JSON pointer of the answer in the later version; in the earlier one when it was removed.</param>
public sealed record FormChange(string Group, string Label, string Before, string After, string Path);
