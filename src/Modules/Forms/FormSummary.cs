using System.Text.Json.Nodes;
using MoCua.Forms.Fields;

namespace MoCua.Forms;

/// <summary>Answers for reading: on the dossier's page, in letters, in a record.</summary>
public static class FormSummary
{
    /// <summary>One row for each answer, in the order of the form; fields without an answer are left out.</summary>
    public static IReadOnlyList<FormSummaryRow> Rows(FormSchema schema, JsonNode? answers) =>
        [.. Walk(schema.Outline, schema.Outline.Root, Place.Root(""), answers)];

    private static IEnumerable<FormSummaryRow> Walk(FormOutline outline, FormField field, Place place, JsonNode? value) => (field.Kind, value) switch
    {
        (FieldKind.Hidden, _) or (_, null) => [],
        (FieldKind.Group, JsonObject members) =>
            field.Children.SelectMany(child => Walk(outline, child, place.Child(child.Name), members[child.Name])),
        (FieldKind.Rows, JsonArray items) when field.Row is { } row =>
            items.SelectMany((item, index) => Walk(outline, row, place.Row(index), item)),
        _ => Single(outline, field, place, value),
    };

    private static IEnumerable<FormSummaryRow> Single(FormOutline outline, FormField field, Place place, JsonNode value)
    {
        var text = ValueText.ForReading(field, value);
        if (text.Length > 0)
        {
            yield return new FormSummaryRow(outline.GroupOf(place.Pointer), outline.TitleOf(place.Pointer), text, place.Pointer);
        }
    }
}

/// <param name="Group">Legends above the field, joined; empty at the top.</param>
/// <param name="Value">As people read it: 07/10/2024, titles of choices, Có/Không, 1.500.000 đồng.</param>
/// <param name="Path">JSON pointer of the answer.</param>
public sealed record FormSummaryRow(string Group, string Label, string Value, string Path);
