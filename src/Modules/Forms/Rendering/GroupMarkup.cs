using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MoCua.Forms.Fields;

namespace MoCua.Forms.Rendering;

/// <summary>The fields of an object: legends, rows of narrow fields, nested groups.</summary>
internal static class GroupMarkup
{
    private const int LongestHelpInRow = 40;
    private const int LongestChoicesInRow = 24;

    public static IEnumerable<IHtmlContent> Fields(FormPage page, FormField group, Place place, JsonNode? value)
    {
        var answers = (value ?? Defaults.Of(group)) as JsonObject; // nothing answered yet: what a new form would hold
        foreach (var run in Runs(group.Children, child => child.Group))
        {
            var fields = Lines(page, group, place, answers, run);
            if (run[0].Group is { } legend)
            {
                yield return new Tag("fieldset").With("class", "group").Add(new Tag("legend").Text(legend)).Add(fields);
                continue;
            }

            foreach (var field in fields)
            {
                yield return field;
            }
        }
    }

    public static IHtmlContent Render(FormPage page, FieldParts parts, JsonNode? value) => parts.Shell(new Tag("fieldset").With("class", "group"))
        .With("id", parts.Place.Id)
        .With("tabindex", "-1")
        .With("aria-describedby", parts.DescribedBy)
        .With("data-person", parts.Field.Facets.First(facet => facet.Hints.Person))
        .With("data-address", parts.Field.Facets.First(facet => facet.Hints.Address))
        .Add(parts.Name(new Tag("legend")))
        .Add(parts.Explanations())
        .Add(PickerMarkup.KnownPerson(page, parts))
        .Add(Fields(page, parts.Field, parts.Place, value));

    public static IHtmlContent Field(FormPage page, FormField? container, Place containerPlace, FormField field, Place place, JsonNode? value)
    {
        var parts = new FieldParts(page, field, place, container, containerPlace);
        return field.Kind switch
        {
            FieldKind.Group => Render(page, parts, value),
            FieldKind.Rows => RowsMarkup.Render(page, parts, value),
            _ => InputMarkup.Render(parts, value),
        };
    }

    /// <summary>Single fields that follow each other stand side by side, as far as the page is wide.</summary>
    private static IEnumerable<IHtmlContent> Lines(FormPage page, FormField group, Place place, JsonObject? answers, IReadOnlyList<FormField> fields)
    {
        foreach (var run in Runs(fields, field => FitsInRow(field) ? "row" : null))
        {
            var line = run.Select(field => Field(page, group, place, field, place.Child(field.Name), answers?[field.Name]));
            if (run.Count > 1 && FitsInRow(run[0]))
            {
                yield return new Tag("div").With("class", "field-row").Add(line);
                continue;
            }

            foreach (var field in line)
            {
                yield return field;
            }
        }
    }

    private static bool FitsInRow(FormField field)
    {
        if (field.Condition is not null || field.Help?.Length > LongestHelpInRow)
        {
            return false;
        }

        return field.Kind switch
        {
            FieldKind.Group or FieldKind.Rows or FieldKind.Hidden or FieldKind.CheckList or FieldKind.Tick => false,
            FieldKind.Radio or FieldKind.YesNo => field.Choices.Sum(choice => choice.Title.Length) <= LongestChoicesInRow && field.Title.Length <= LongestChoicesInRow,
            _ => InputMarkup.WidthOf(field) is not "w-full",
        };
    }

    private static IEnumerable<IReadOnlyList<FormField>> Runs(IEnumerable<FormField> fields, Func<FormField, string?> key)
    {
        var run = new List<FormField>();
        foreach (var field in fields)
        {
            if (run.Count > 0 && key(run[^1]) != key(field))
            {
                yield return run;
                run = [];
            }

            run.Add(field);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
