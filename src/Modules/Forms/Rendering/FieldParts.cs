using Microsoft.AspNetCore.Html;
using MoCua.Forms.Fields;

namespace MoCua.Forms.Rendering;

/// <summary>Label, help, complaint and the ties between them and the input.</summary>
internal sealed class FieldParts(FormPage page, FormField shown, Place place, FormField? container, Place containerPlace)
{
    private readonly IReadOnlyList<string> messages = page.MessagesAt(shown, place);

    public FormField Field => shown;

    public Place Place => place;

    public FormPage Page => page;

    public FormField? Container => container;

    public bool IsWrong => messages.Count > 0;

    public string? Invalid => IsWrong ? "true" : null;

    public string Title => shown.Title == "*" ? page.Outline.TitleOf(place.Pointer) : shown.Title;

    private string? HelpText => shown.Help ?? shown.Kind switch
    {
        FieldKind.Date => Texts.HelpDate,
        FieldKind.PartialDate => Texts.HelpPartialDate,
        FieldKind.Time => Texts.HelpTime,
        _ => null,
    };

    private ConditionText? Condition => shown.Condition is { } condition && container is not null
        ? new ConditionText(page, condition, container, containerPlace)
        : null;

    /// <summary>Ids of all that explains the input, for a screen reader.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids =
            [
                Condition is null ? null : place.Id + "-when",
                HelpText is null ? null : place.Id + "-help",
                shown.Unit is null ? null : place.Id + "-unit",
                IsWrong ? place.Id + "-error" : null,
            ];
            var described = string.Join(' ', ids.OfType<string>());
            return described.Length > 0 ? described : null;
        }
    }

    /// <summary>Wraps a field or group so that the page's script can show, hide and check it.</summary>
    public Tag Shell(Tag tag) => tag
        .With("data-show-when", Condition?.ForScript())
        .With("data-check", FieldChecks.ForScript(shown, Title, page.Outline.Required(place.Pointer)))
        .With("data-preset", shown.Kind is not (FieldKind.Group or FieldKind.Rows) && Defaults.Of(shown) is { } preset ? ValueText.ForInput(shown, preset) : null)
        .Flag("data-spared", shown is { Kind: FieldKind.Group, Required: false });

    public IEnumerable<IHtmlContent> Explanations()
    {
        if (Condition is { } condition)
        {
            yield return new Tag("p").With("class", "field-help field-condition").With("id", place.Id + "-when").Text(condition.ForPeople());
        }

        if (HelpText is { } help)
        {
            yield return new Tag("p").With("class", "field-help").With("id", place.Id + "-help").Text(help);
        }

        if (IsWrong)
        {
            yield return new Tag("p").With("class", "field-error").With("id", place.Id + "-error")
                .Add(new Tag("span").With("class", "visually-hidden").Text(Texts.ErrorPrefix))
                .Text(" " + string.Join(' ', messages));
        }
    }

    /// <summary>Fields are required unless their label says otherwise.</summary>
    public Tag Name(Tag tag) => shown is { IsOptional: true, Name: not "*", Kind: not (FieldKind.Group or FieldKind.Tick) }
        ? tag.Text(Title + " ").Add(new Tag("small").With("class", "optional").Text(Texts.Optional))
        : tag.Text(Title);
}
