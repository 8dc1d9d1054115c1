using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MoCua.Forms.Binding;
using MoCua.Forms.Fields;

namespace MoCua.Forms.Rendering;

/// <summary>Repeated rows: buttons that post without script, a template that the script copies.</summary>
internal static class RowsMarkup
{
    public static IHtmlContent Render(FormPage page, FieldParts parts, JsonNode? value)
    {
        var (field, place) = (parts.Field, parts.Place);
        if (field.Row is not { } row)
        {
            return HtmlString.Empty;
        }

        var items = value as JsonArray ?? [];
        var shown = Math.Max(items.Count, LeastRows(field));
        var mark = Mark(place);
        return parts.Shell(new Tag("fieldset").With("class", "group repeat"))
            .With("id", place.Id)
            .With("tabindex", "-1")
            .With("aria-describedby", parts.DescribedBy)
            .With("data-mark", mark)
            .Add(parts.Name(new Tag("legend")))
            .Add(parts.Explanations())
            .Add(Enumerable.Range(0, shown).Select(index => Row(page, parts, row, Number(index), index < items.Count ? items[index] : null)))
            .Add(new Tag("template").Add(Row(page, parts, row, mark, null)))
            .Add(Button(page, new RowsOperation(RowsOperation.Add, place.Pointer), "repeat-add", field.Facets.First(facet => facet.Hints.AddLabel) ?? Texts.AddRow));
    }

    private static Tag Row(FormPage page, FieldParts rows, FormField row, string index, JsonNode? value)
    {
        var place = rows.Place.Row(index);
        var title = int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? FormOutline.RowTitle(rows.Field, number)
            : FormOutline.RowTitle(rows.Field, 0);
        var content = row.Kind is FieldKind.Group
            ? GroupMarkup.Fields(page, row, place, value)
            : [GroupMarkup.Field(page, null, rows.Place, row, place, value)];
        var parts = new FieldParts(page, row, place, null, rows.Place);
        return new Tag("fieldset").With("class", "repeat-row").Flag("data-spared", true)
            .With("id", row.Kind is FieldKind.Group ? place.Id : null)
            .With("tabindex", "-1")
            .Add(new Tag("legend").Text(title))
            .Add(row.Kind is FieldKind.Group ? parts.Explanations() : [])
            .Add(content)
            .Add(Button(page, new RowsOperation(RowsOperation.Remove, place.Pointer), "repeat-remove", Wording.Say(Texts.RemoveRow, title)));
    }

    private static Tag Button(FormPage page, RowsOperation operation, string look, string label) => new Tag("button")
        .With("type", "submit")
        .With("class", $"btn btn-small {look}")
        .With("name", Place.RowsOperation(page.Prefix))
        .With("value", operation.ToString())
        .Flag("formnovalidate", true)
        .Text(label);

    /// <summary>Who must fill in a row finds one.</summary>
    private static int LeastRows(FormField field) =>
        field.Facets.FirstCount(facet => facet.Hints.MinRows) ?? field.Facets.FirstCount(facet => facet.MinItems) ?? (field.Required ? 1 : 0);

    /// <summary>Stands for the index in a template; one for each depth, since a template may hold another.</summary>
    private static string Mark(Place place) => $"__{place.Name.Count(each => each == '[')}__";

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
