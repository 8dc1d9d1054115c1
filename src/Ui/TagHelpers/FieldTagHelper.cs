using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MoCua.Ui.TagHelpers;

/// <summary>What a field is filled in with.</summary>
public enum FieldKind
{
    Text,
    Area,
    Number,
    Date,
    Email,
    Phone,
    Password,
    Search,
    Select,
    Radios,
    Checkbox,
    File,
}

/// <summary>
/// A field of a hand-written form: label, help, error and control, wired for screen readers and the error summary.
/// <c>&lt;field for="Input.Name" label="Họ và tên" help="…" width="md" autocomplete="name" /&gt;</c>; other attributes go to the control.
/// With content, the content is the control: give it the id and name of <see cref="For"/>, and <c>aria-describedby="ID-help ID-error"</c>.
/// </summary>
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The bound property; or give <see cref="Name"/> and <see cref="Value"/> by hand.</summary>
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string Label { get; set; } = "";

    public string? Help { get; set; }

    /// <summary>Marks the label “(không bắt buộc)”. Fields are required unless they say otherwise; the rule itself lives on the server.</summary>
    public bool Optional { get; set; }

    public FieldKind Kind { get; set; }

    /// <summary>xs, sm, md, lg or full: as long as the answer is likely to be.</summary>
    public string Width { get; set; } = "full";

    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var help = Help ?? (Kind is FieldKind.Date ? Texts.DateHelp : null);
        var name = For is null ? Name ?? "" : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        ViewContext.ModelState.TryGetValue(name, out var state);
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var wiring = new FieldWiring(TagBuilder.CreateSanitizedId(name, "_"), name, help is { Length: > 0 }, error is { Length: > 0 });
        var control = new FieldControl(wiring, Kind, Current(state?.AttemptedValue), Options ?? [], [.. output.Attributes]);
        var many = Kind is FieldKind.Radios;

        output.Attributes.Clear();
        output.TagName = many ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field w-{Width}");
        if (many)
        {
            output.Attributes.SetAttribute("id", wiring.Id);
            output.Attributes.SetAttribute("tabindex", "-1");
            output.Attributes.SetAttribute("aria-describedby", wiring.DescribedBy);
        }

        if (Kind is not FieldKind.Checkbox)
        {
            output.Content.AppendHtml(LabelTag(wiring, many));
        }

        output.Content.AppendHtml(Line("field-help", wiring.HelpId, help)).AppendHtml(Line("field-error", wiring.ErrorId, error));
        output.Content.AppendHtml(content.IsEmptyOrWhiteSpace ? control.Render(Label) : content);
    }

    private string? Current(string? attempted) => Kind is FieldKind.Password ? null : attempted ?? Value ?? FieldControl.Format(For?.Model);

    private TagBuilder LabelTag(FieldWiring wiring, bool many)
    {
        var label = new TagBuilder(many ? "legend" : "label");
        label.AddCssClass("field-label");
        if (!many)
        {
            label.Attributes["for"] = wiring.Id;
        }

        label.InnerHtml.Append(Label);
        if (Optional && Kind is not FieldKind.Search)
        {
            label.InnerHtml.Append(" ").AppendHtml(Mark("small", "optional", Texts.Optional));
        }

        return label;
    }

    private static TagBuilder Mark(string tag, string css, string text)
    {
        var mark = new TagBuilder(tag);
        mark.AddCssClass(css);
        mark.InnerHtml.Append(text);
        return mark;
    }

    private static TagBuilder? Line(string css, string id, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var line = Mark("p", css, text);
        line.Attributes["id"] = id;
        return line;
    }
}

/// <summary>The names by which label, help, error and control find each other.</summary>
internal sealed record FieldWiring(string Id, string Name, bool HasHelp, bool HasError)
{
    public string HelpId => $"{Id}-help";

    public string ErrorId => $"{Id}-error";

    public string? DescribedBy => (HasHelp, HasError) switch
    {
        (true, true) => $"{HelpId} {ErrorId}",
        (true, false) => HelpId,
        (false, true) => ErrorId,
        _ => null,
    };
}
