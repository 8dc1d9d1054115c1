using System.Globalization;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Deadlines;

/// <summary>Every expected “no” of the clock.</summary>
internal static class Refusals
{
    internal const string BeyondHorizonCode = "beyond-horizon";

    internal static Refusal BeyondHorizon(string calendar, DateOnly last) => new(BeyondHorizonCode, Say(Texts.BeyondHorizon, calendar, last.Numeric()));

    internal static Refusal BeforeCalendar(string calendar, DateOnly first) => new("before-calendar", Say(Texts.BeforeCalendar, calendar, first.Numeric()));

    internal static Refusal BadCalendar(string place, string fault) => new("bad-calendar", Say(Texts.BadCalendar, place, fault), place);

    internal static Refusal BadHolidays(int line, string fault) => new("bad-holidays", Say(Texts.BadHolidays, line, fault));

    internal static Refusal NoHolidays(int year) => new("no-holidays", Say(Texts.NoHolidays, year));

    internal static Refusal BadTerm(string fault) => new("bad-term", Say(Texts.BadTerm, fault), "term");

    internal static Refusal BadPause(Pause pause) => new("bad-pause", Say(Texts.BadPause, Moment.FromLocal(pause.From).Numeric(), Moment.FromLocal(pause.To).Numeric()), "pauses");

    internal static Refusal BadCase(string fault) => new("bad-case", fault);

    internal static string Say(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
