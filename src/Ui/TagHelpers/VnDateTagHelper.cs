using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MoCua.Kernel.Time;

namespace MoCua.Ui.TagHelpers;

/// <summary>How a date is written.</summary>
public enum DateStyle
{
    /// <summary>thứ Hai 23/11/2026, 16:30</summary>
    Spoken,

    /// <summary>23/11/2026 16:30</summary>
    Numeric,

    /// <summary>16:30 (of a moment; a date stays numeric)</summary>
    Clock,

    /// <summary>ngày 23 tháng 11 năm 2026</summary>
    Formal,
}

/// <summary><c>&lt;vn-date moment="…" /&gt;</c> or <c>&lt;vn-date date="…" as="Numeric" /&gt;</c>: a date as people say it, readable by machines.</summary>
public sealed class VnDateTagHelper : TagHelper
{
    public Moment? Moment { get; set; }

    public DateOnly? Date { get; set; }

    public DateStyle As { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Moment is null && Date is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Machine(Moment, Date));
        output.Content.SetContent(Moment is { } moment ? Words(moment, As) : Words(Date!.Value, As));
    }

    internal static string Machine(Moment? moment, DateOnly? date) =>
        moment?.Local.ToString("yyyy-MM-dd'T'HH:mm'+07:00'", CultureInfo.InvariantCulture)
        ?? date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ?? "";

    private static string Words(Moment moment, DateStyle style) => style switch
    {
        DateStyle.Numeric => moment.Numeric(),
        DateStyle.Clock => moment.Clock(),
        DateStyle.Formal => moment.Formal(),
        _ => moment.Spoken(),
    };

    private static string Words(DateOnly date, DateStyle style) => style switch
    {
        DateStyle.Formal => date.Formal(),
        DateStyle.Spoken => date.Spoken(),
        _ => date.Numeric(),
    };
}
