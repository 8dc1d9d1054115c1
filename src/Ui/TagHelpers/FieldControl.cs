using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MoCua.Kernel.Time;

namespace MoCua.Ui.TagHelpers;

/// <summary>Renders the control of one field.</summary>
internal sealed class FieldControl(FieldWiring wiring, FieldKind kind, string? value, IEnumerable<SelectListItem> options, TagHelperAttribute[] extra)
{
    public static string? Format(object? value) => value switch
    {
        null => null,
        DateOnly date => date.Numeric(),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public IHtmlContent Render(string label) => kind switch
    {
        FieldKind.Area => Area(),
        FieldKind.Select => Select(),
        FieldKind.Radios => Radios(),
        FieldKind.Checkbox => Checkbox(label),
        _ => Input(),
    };

    private TagBuilder Input()
    {
        var input = Control("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = kind switch
        {
            FieldKind.Phone => "tel",
            // A number box loses its value to a scroll wheel, and a browser's date box shows month before day in the wrong language.
            FieldKind.Number or FieldKind.Date => "text",
            _ => kind.ToString().ToLower(CultureInfo.InvariantCulture),
        };
        if (kind is FieldKind.Number)
        {
            input.Attributes.TryAdd("inputmode", "numeric");
        }

        if (kind is FieldKind.Date)
        {
            input.Attributes["data-kind"] = "date";
            input.Attributes.TryAdd("autocomplete", "off");
        }

        if (kind is not FieldKind.File && value is not null)
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private TagBuilder Area()
    {
        var area = Control("textarea");
        area.InnerHtml.Append(value ?? "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = Control("select");
        foreach (var option in options)
        {
            var tag = new TagBuilder("option");
            tag.Attributes["value"] = option.Value ?? option.Text;
            if (IsChosen(option))
            {
                tag.Attributes["selected"] = "selected";
            }

            tag.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(tag);
        }

        return select;
    }

    private TagBuilder Radios()
    {
        var all = new TagBuilder("div");
        all.AddCssClass("choice-list");
        var place = 0;
        foreach (var option in options)
        {
            all.InnerHtml.AppendHtml(Choice("radio", $"{wiring.Id}-{++place}", option.Value ?? option.Text, option.Text, IsChosen(option), described: false));
        }

        return all;
    }

    private TagBuilder Checkbox(string label) =>
        Choice("checkbox", wiring.Id, "true", label, value is "true" or "true,false" or "on", described: true);

    private TagBuilder Choice(string type, string id, string sent, string label, bool chosen, bool described)
    {
        var input = described ? Control("input") : new TagBuilder("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = wiring.Name;
        input.Attributes["value"] = sent;
        if (chosen)
        {
            input.Attributes["checked"] = "checked";
        }

        var text = new TagBuilder("span");
        text.InnerHtml.Append(label);
        var choice = new TagBuilder("label");
        choice.AddCssClass("choice");
        choice.InnerHtml.AppendHtml(input).AppendHtml(text);
        return choice;
    }

    private TagBuilder Control(string tag)
    {
        var control = new TagBuilder(tag);
        foreach (var attribute in extra)
        {
            control.Attributes[attribute.Name] = attribute.Value is HtmlString raw ? System.Net.WebUtility.HtmlDecode(raw.Value) : attribute.Value?.ToString();
        }

        control.Attributes["id"] = wiring.Id;
        control.Attributes["name"] = wiring.Name;
        if (wiring.DescribedBy is { } describedBy)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (wiring.HasError)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    private bool IsChosen(SelectListItem option) => value is null ? option.Selected : (option.Value ?? option.Text) == value;
}
