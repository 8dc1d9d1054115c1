using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace MoCua.Forms.Tests;

/// <summary>Reads a page as a browser does and posts it back unchanged.</summary>
internal static class Html
{
    public static IElement Page(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument($"<!doctype html><title>t</title><form>{writer}</form>").QuerySelector("form")!;
    }

    public static IElement Form(FormSchema schema, JsonNode? answers, IReadOnlyList<FormError>? errors = null) => Page(FormRenderer.Fields(schema, answers, errors));

    public static List<KeyValuePair<string, string>> Posted(IElement form) =>
        [.. form.QuerySelectorAll("input[name], select[name], textarea[name]").SelectMany(Sent)];

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [new(input.Name!, input.Value)],
        IHtmlSelectElement select => [new(select.Name!, select.Value!)],
        IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
        _ => [],
    };
}
