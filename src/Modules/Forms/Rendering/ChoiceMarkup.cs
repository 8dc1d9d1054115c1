using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Rendering;

/// <summary>Radio buttons, ticked lists and selects. A posted value that is no choice stays visible, so that nothing is lost in silence.</summary>
internal static class ChoiceMarkup
{
    public static IHtmlContent Buttons(FieldParts parts, JsonNode? value)
    {
        var isList = parts.Field.Kind is FieldKind.CheckList;
        var chosen = isList && value is JsonArray items ? [.. items.Select(KeyOf)] : new HashSet<string>(StringComparer.Ordinal) { KeyOf(value) };
        var fieldset = parts.Shell(new Tag("fieldset").With("class", parts.IsWrong ? "field is-wrong" : "field"))
            .With("data-part", PickerMarkup.PersonPart(parts.Field))
            .With("role", isList ? null : "radiogroup")
            .With("aria-describedby", parts.DescribedBy)
            .With("aria-invalid", isList ? null : parts.Invalid)
            .With("aria-required", parts.Field.Required && !isList ? "true" : null)
            .Add(parts.Name(new Tag("legend").With("class", "field-label")))
            .Add(parts.Explanations());
        var options = Options(parts.Field, chosen);
        return fieldset.Add(new Tag("div").With("class", "choice-list")
            .Add(options.Select((option, index) => Button(parts, option, index, isList ? "checkbox" : "radio", chosen.Contains(option.Key)))));
    }

    public static Tag Select(FieldParts parts, JsonNode? value)
    {
        var chosen = KeyOf(value);
        return InputMarkup.Describe(new Tag("select"), parts)
            .With("data-part", PickerMarkup.PersonPart(parts.Field))
            .With("autocomplete", parts.Field.Facets.First(facet => facet.Hints.Autocomplete))
            .Add(new Tag("option").With("value", "").Text(Texts.Choose))
            .Add(Options(parts.Field, [chosen]).Select(option =>
                new Tag("option").With("value", option.Key).Flag("selected", option.Key == chosen).Text(option.Title)));
    }

    private static Tag Button(FieldParts parts, (string Key, string Title) option, int index, string type, bool isChosen)
    {
        // The first button has the id of the field: the link in the error summary leads there.
        var id = index == 0 ? parts.Place.Id : string.Create(CultureInfo.InvariantCulture, $"{parts.Place.Id}-c{index}");
        return new Tag("label").With("class", "choice")
            .Add(new Tag("input").With("type", type).With("id", id).With("name", parts.Place.Name).With("value", option.Key).Flag("checked", isChosen))
            .Add(new Tag("span").Text(option.Title));
    }

    private static List<(string Key, string Title)> Options(FormField field, IReadOnlyCollection<string> chosen)
    {
        List<(string Key, string Title)> options = field.Kind is FieldKind.YesNo && field.Choices.Count == 0
            ? [("true", Texts.Yes), ("false", Texts.No)]
            : [.. field.Choices.Select(choice => (choice.Key, choice.Title))];
        options.AddRange(chosen.Where(key => key.Length > 0 && !options.Exists(option => option.Key == key)).Select(key => (key, key)));
        return options;
    }

    private static string KeyOf(JsonNode? value) => JsonValues.KindOf(value) is System.Text.Json.JsonValueKind.Null ? "" : ValueText.Key(value!);
}
