using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MoCua.Forms.Fields;
using MoCua.Forms.Rendering;

namespace MoCua.Forms;

/// <summary>
/// The fields of a form as HTML, to stand inside a page's own form element; <c>/ui/js/forms.js</c> adds conditions, rows and complaints without a round trip.
/// Class names: form-fields; group (fieldset) with legend; field (div, or fieldset for choices) with w-xs w-sm w-md w-lg w-full, is-wrong when it has a
/// complaint; field-row (narrow fields side by side), field-label, field-help, field-condition, field-error; field-with-unit, field-unit; choice-list, choice (label);
/// repeat (fieldset), repeat-row, repeat-add, repeat-remove; notice, notice-error (error summary); btn, btn-small; visually-hidden.
/// </summary>
public static class FormRenderer
{
    public const string DefaultPrefix = "form";

    /// <summary>All fields, filled with the answers and marked with the errors. Fields with conditions are shown; the script hides them.</summary>
    /// <param name="prefix">Start of every name and id; the binder wants the same.</param>
    /// <param name="pickers">Day and place of the dossier for addresses, and where known people are found.</param>
    public static IHtmlContent Fields(FormSchema schema, JsonNode? answers = null, IReadOnlyList<FormError>? errors = null, string prefix = DefaultPrefix, FormPickers? pickers = null)
    {
        var page = new FormPage(schema, answers ?? schema.Start(), errors ?? [], prefix, pickers);
        return new Tag("div").With("class", "form-fields").Flag("data-form-fields", true).With("data-error-prefix", Texts.ErrorPrefix)
            .Add(schema.Outline.Root.AndAllBelow().Any(field => field.Kind is FieldKind.Rows) ? DefaultButton() : null)
            .Add(PickerMarkup.Lists(page))
            .Add(GroupMarkup.Fields(page, schema.Outline.Root, Place.Root(prefix), page.Answers));
    }

    /// <summary>What needs mending, for a page whose own summary also tells about other fields: id of the field (empty: none) and sentence.</summary>
    public static IReadOnlyList<(string Id, string Text)> Problems(FormSchema schema, IReadOnlyList<FormError> errors, string prefix = DefaultPrefix) =>
        [.. errors.Select(error => (IdOf(schema, error, prefix) ?? "", TextOf(schema, error)))];

    /// <summary>The box at the top of the page that says how many places need mending and links to each; nothing when there is none.</summary>
    public static IHtmlContent ErrorSummary(FormSchema schema, IReadOnlyList<FormError> errors, string prefix = DefaultPrefix)
    {
        if (errors.Count == 0)
        {
            return HtmlString.Empty;
        }

        var title = prefix + "-errors-title";
        return new Tag("div").With("class", "notice notice-error").With("role", "alert").With("aria-labelledby", title).With("tabindex", "-1").Flag("autofocus", true)
            .Add(new Tag("h2").With("id", title).Text(errors.Count == 1 ? Texts.ErrorSummaryOne : Wording.Say(Texts.ErrorSummaryTitle, errors.Count)))
            .Add(new Tag("ul").Add(errors.Select(error => new Tag("li").Add(Line(schema, error, prefix)))));
    }

    private static Tag Line(FormSchema schema, FormError error, string prefix) => IdOf(schema, error, prefix) is { } id
        ? new Tag("a").With("href", "#" + id).Text(TextOf(schema, error))
        : new Tag("span").Text(TextOf(schema, error));

    private static string? IdOf(FormSchema schema, FormError error, string prefix) =>
        error.Field.Length > 0 ? schema.Outline.PlaceOf(error.Field, prefix)?.Id : null;

    private static string TextOf(FormSchema schema, FormError error) =>
        schema.Outline.GroupOf(error.Field) is { Length: > 0 } group ? Wording.Say(Texts.ErrorInGroup, group, error.Message) : error.Message;

    /// <summary>The Enter key presses the first button of a form; without this it would be one that removes a row.</summary>
    private static Tag DefaultButton() =>
        new Tag("button").With("type", "submit").With("class", "visually-hidden").With("tabindex", "-1").With("aria-hidden", "true");
}
