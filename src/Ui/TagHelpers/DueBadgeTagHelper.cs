using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MoCua.Kernel.Time;

namespace MoCua.Ui.TagHelpers;

/// <summary>Where a dossier or task stands towards its date.</summary>
public enum DueState
{
    Due,
    Soon,
    Late,
    Done,
    Waiting,
    Paused,
}

/// <summary>
/// <c>&lt;due-badge due="…" now="…" phrase="còn 2 ngày làm việc" /&gt;</c>: sign, word, date and what remains. Lateness is decided
/// by the caller; without <see cref="State"/> it is read from the two moments (late after the due moment, soon on its day).
/// </summary>
public sealed class DueBadgeTagHelper : TagHelper
{
    /// <summary>The lawful due moment; null: a procedure without a due date.</summary>
    public Moment? Due { get; set; }

    /// <summary>Civil now.</summary>
    public Moment Now { get; set; }

    /// <summary>What remains or is over, already in words: “còn 2 ngày làm việc”, “quá hạn 1 ngày”.</summary>
    public string? Phrase { get; set; }

    public DueState? State { get; set; }

    /// <summary>Badge and phrase only, for lists; the date stays in the title.</summary>
    public bool Compact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State ?? StateOf(Due, Now);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"due due-{Css(state)}");
        output.Content.AppendHtml(Badge(state, Compact && Phrase is { Length: > 0 } ? Phrase : Due is null && State is null ? Texts.DueNone : Word(state)));
        if (Due is not { } due)
        {
            return;
        }

        if (Compact)
        {
            output.Attributes.SetAttribute("title", due.Spoken());
            return;
        }

        var time = new TagBuilder("time");
        time.Attributes["datetime"] = VnDateTagHelper.Machine(due, null);
        time.InnerHtml.Append(due.Spoken());
        output.Content.Append(" ").AppendHtml(time);
        if (Phrase is { Length: > 0 })
        {
            var phrase = new TagBuilder("span");
            phrase.AddCssClass("due-phrase");
            phrase.InnerHtml.Append($"— {Phrase}");
            output.Content.Append(" ").AppendHtml(phrase);
        }
    }

    private static DueState StateOf(Moment? due, Moment now) =>
        due is not { } moment ? DueState.Due : now > moment ? DueState.Late : now.Date == moment.Date ? DueState.Soon : DueState.Due;

    private static string Css(DueState state) => state.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string Word(DueState state) => state switch
    {
        DueState.Soon => Texts.SoonWord,
        DueState.Late => Texts.LateWord,
        DueState.Done => Texts.DoneWord,
        DueState.Waiting => Texts.WaitingWord,
        DueState.Paused => Texts.PausedWord,
        _ => Texts.DueWord,
    };

    private static TagBuilder Badge(DueState state, string word)
    {
        var badge = new TagBuilder("span");
        badge.AddCssClass($"badge badge-{Css(state)}");
        badge.InnerHtml.Append(word);
        return badge;
    }
}
