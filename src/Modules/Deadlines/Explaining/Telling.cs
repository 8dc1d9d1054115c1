using MoCua.Deadlines.Indexing;

namespace MoCua.Deadlines.Explaining;

/// <summary>What every line of an explanation draws on, and the lines told so far.</summary>
internal sealed class Telling
{
    private readonly List<string> lines = [];

    internal Telling(Due due, WorkingCalendar calendar)
    {
        (Due, Calendar) = (due, calendar);
        Begin = LegalClock.BeginOf(due.Start.ToMinute(), due.Pauses, due.Rule);
        Pauses = due.Rule is PauseRule.Pause ? [.. due.Pauses.OrderBy(pause => pause.From)] : [];
    }

    internal Due Due { get; }

    internal WorkingCalendar Calendar { get; }

    /// <summary>Where counting begins, to the minute.</summary>
    internal DateTime Begin { get; }

    internal DateOnly BeginDate => DateOnly.FromDateTime(Begin);

    /// <summary>The pauses in which the term stands still; none where it was restarted.</summary>
    internal IReadOnlyList<Pause> Pauses { get; }

    internal bool IsRestarted => Due.Rule is PauseRule.Restart && Due.Pauses.Count > 0;

    internal IReadOnlyList<string> Lines => lines;

    /// <summary>A line begins with a capital and ends with a stop; it may open with “thứ Hai”.</summary>
    internal void Add(string text, params object[] values)
    {
        var line = Refusals.Say(text, values);
        lines.Add(char.ToUpperInvariant(line[0]) + line[1..] + ".");
    }

    internal void AddHoliday(DaySegment segment) => Add(
        Texts.HolidayNotCounted,
        Words.Span(segment.First, segment.Last),
        Words.Reason(segment.Dates.Select(date => Calendar.SpecialOn(date)?.Name ?? "")));

    internal bool IsPausedDate(DateOnly date) =>
        Pauses.Any(pause => DateOnly.FromDateTime(pause.From) < date && date <= DateOnly.FromDateTime(pause.To));

    /// <summary>Counting minutes between two moments, less those of pauses.</summary>
    internal long CountedMinutes(DateTime from, DateTime to)
    {
        var paused = PauseSpans.Moments(Pauses)
            .Select(span => (From: Later(span.From, from), To: Earlier(span.To, to)))
            .Where(span => span.From < span.To)
            .Sum(span => MinutesBetween(span.From, span.To));
        return MinutesBetween(from, to) - paused;
    }

    internal long MinutesBetween(DateTime from, DateTime to) => Calendar.Index.MinutesUpTo(to) - Calendar.Index.MinutesUpTo(from);

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
