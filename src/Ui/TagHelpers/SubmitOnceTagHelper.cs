using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MoCua.Ui.TagHelpers;

/// <summary>
/// <c>&lt;submit-once&gt;Tiếp nhận&lt;/submit-once&gt;</c>: a submit button and a hidden token that names this sending. The server keeps
/// the token with what it did (<see cref="FieldName"/>), so that a double click or a repeated sending is one deed; the script only
/// greys the button. A form shown again after a refusal keeps its token.
/// </summary>
public sealed class SubmitOnceTagHelper : TagHelper
{
    /// <summary>Name of the hidden field; bind it with <c>[BindProperty(Name = SubmitOnceTagHelper.FieldName)] public Guid Once</c>.</summary>
    public const string FieldName = "once";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("data-once", "");
        if (!output.Attributes.ContainsName("class"))
        {
            output.Attributes.SetAttribute("class", "btn btn-primary");
        }

        var token = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        token.Attributes["type"] = "hidden";
        token.Attributes["name"] = FieldName;
        token.Attributes["value"] = Token().ToString();
        output.PreElement.AppendHtml(token);
    }

    private Guid Token() =>
        ViewContext.ModelState.TryGetValue(FieldName, out var sent) && Guid.TryParse(sent.AttemptedValue, out var earlier) ? earlier : Guid.CreateVersion7();
}
