using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Rendering;

/// <summary>One field with its input.</summary>
internal static class InputMarkup
{
    private const int LongestTitleInMedium = 28;

    public static IHtmlContent Render(FieldParts parts, JsonNode? value) => parts.Field.Kind switch
    {
        FieldKind.Hidden => Input(parts, "hidden", ValueText.ForInput(parts.Field, value)),
        FieldKind.Tick => Tick(parts, value),
        FieldKind.YesNo or FieldKind.Radio or FieldKind.CheckList => ChoiceMarkup.Buttons(parts, value),
        FieldKind.Select => Labelled(parts, ChoiceMarkup.Select(parts, value)),
        FieldKind.TextArea => Labelled(parts, TextArea(parts, value)),
        _ => Labelled(parts, Line(parts, ValueText.ForInput(parts.Field, value))),
    };

    /// <summary>The class of the input's width: the hint, or what the kind of value needs.</summary>
    public static string WidthOf(FormField field) => "w-" + (field.Facets.First(facet => facet.Hints.Width) ?? field.Kind switch
    {
        FieldKind.TextArea or FieldKind.CheckList or FieldKind.Tick => "full",
        FieldKind.Year or FieldKind.Time => "xs",
        FieldKind.Date or FieldKind.PartialDate or FieldKind.Integer or FieldKind.Number => "sm",
        FieldKind.Money => "md",
        FieldKind.Select when field.Choices.All(choice => choice.Title.Length <= LongestTitleInMedium) => "md",
        FieldKind.Text when field.Format is "x-citizen-id" or "x-phone" or "x-tax-code" => "md",
        _ => "lg",
    });

    /// <summary>What an input of any kind says about itself.</summary>
    public static Tag Describe(Tag tag, FieldParts parts) => tag
        .With("id", parts.Place.Id)
        .With("name", parts.Place.Name)
        .With("aria-describedby", parts.DescribedBy)
        .With("aria-invalid", parts.Invalid)
        .With("aria-required", parts.Field.Required ? "true" : null);

    private static Tag Labelled(FieldParts parts, IHtmlContent input) => parts.Shell(Wrapper(parts))
        .Add(parts.Name(new Tag("label").With("class", "field-label").With("for", parts.Place.Id)))
        .Add(parts.Explanations())
        .Add(input);

    private static Tag Wrapper(FieldParts parts) => new Tag("div").With("class", parts.IsWrong ? $"field is-wrong {WidthOf(parts.Field)}" : $"field {WidthOf(parts.Field)}");

    private static Tag Input(FieldParts parts, string type, string value) =>
        new Tag("input").With("type", type).With("id", parts.Place.Id).With("name", parts.Place.Name).With("value", value);

    private static Tag Line(FieldParts parts, string shown)
    {
        var field = parts.Field;
        var input = PickerMarkup.Enrich(Describe(new Tag("input").With("type", "text"), parts), parts.Page, field, parts.Container)
            .With("value", shown)
            .With("inputmode", InputMode(field))
            .With("autocomplete", field.Facets.First(facet => facet.Hints.Autocomplete) ?? "off")
            .With("data-kind", ValueText.KindName(field.Kind))
            .Flag("readonly", field.ReadOnly);
        return field.Unit is not { } unit
            ? input
            : new Tag("div").With("class", "field-with-unit " + WidthOf(field)).Add(input).Add(new Tag("span").With("class", "field-unit").With("id", parts.Place.Id + "-unit").Text(unit));
    }

    private static string? InputMode(FormField field) => field.Facets.First(facet => facet.Hints.InputMode) ?? field.Kind switch
    {
        FieldKind.Integer or FieldKind.Money or FieldKind.Year => "numeric",
        FieldKind.Number => "decimal",
        FieldKind.Text when field.Format == "x-citizen-id" => "numeric",
        FieldKind.Text when field.Format == "x-phone" => "tel",
        FieldKind.Text when field.Format == "email" => "email",
        _ => null,
    };

    private static Tag TextArea(FieldParts parts, JsonNode? value) => Describe(new Tag("textarea"), parts)
        .With("rows", 4.ToString(CultureInfo.InvariantCulture))
        .With("autocomplete", parts.Field.Facets.First(facet => facet.Hints.Autocomplete))
        .Flag("readonly", parts.Field.ReadOnly)
        .Text("\n" + ValueText.ForInput(parts.Field, value)); // a browser drops the first line break

    private static Tag Tick(FieldParts parts, JsonNode? value) => parts.Shell(Wrapper(parts))
        .Add(parts.Explanations())
        .Add(new Tag("input").With("type", "hidden").With("name", parts.Place.Name).With("value", "false"))
        .Add(new Tag("label").With("class", "choice")
            .Add(Describe(new Tag("input").With("type", "checkbox"), parts)
                .With("value", "true")
                .Flag("checked", JsonValues.KindOf(value) is System.Text.Json.JsonValueKind.True))
            .Add(parts.Name(new Tag("span"))));
}
