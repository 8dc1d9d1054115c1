namespace MoCua.Deadlines.Indexing;

/// <summary>The arithmetic of each unit on the index. Null always means: beyond the last known date.</summary>
internal static class Counting
{
    private static readonly List<(int After, int UpTo)> NoSpans = [];

    internal static DateTime? EndOf(Term term, WorkingCalendar calendar, DateTime begin, IReadOnlyList<Pause> pauses)
    {
        var index = calendar.Index;
        return term.Unit switch
        {
            TermUnit.WorkingDay => EndOfDay(index, WorkingDayAfter(index, DayOf(begin), (int)term.Amount, pauses)),
            TermUnit.Day or TermUnit.Month => EndOfDay(index, RolledForward(index, LastDayOf(term, begin, pauses))),
            TermUnit.WorkingHour => MinuteAfter(index, begin, (long)term.Minutes, pauses),
            _ => EndOfDay(index, SameDay(calendar, begin, pauses)),
        };
    }

    /// <summary>The day on which a term in calendar days or months ends, before it is moved off a day off.</summary>
    internal static int? LastDayOf(Term term, DateTime begin, IReadOnlyList<Pause> pauses)
    {
        var from = DayOf(begin);
        return (term.Unit is TermUnit.Day ? from + (int)term.Amount : MonthsAfter(begin, (int)term.Amount)) is { } end
            ? end + PausedDays(from, end, pauses)
            : null;
    }

    private static int? WorkingDayAfter(CalendarIndex index, int begin, int amount, IReadOnlyList<Pause> pauses)
    {
        var rank = index.WorkingUpTo(begin) + amount - 1;
        foreach (var (after, upTo) in Spans(pauses))
        {
            var paused = Math.Max(after, begin);
            if (rank < index.WorkingUpTo(paused))
            {
                break; // the term ended before this pause began
            }

            rank += Math.Max(0, index.WorkingUpTo(upTo) - index.WorkingUpTo(paused));
        }

        return index.TryWorkingDay(rank, out var day) ? day : null;
    }

    /// <summary>Paused dates that push the end on: those after the beginning, of every pause that starts before the end reached so far.</summary>
    private static int PausedDays(int begin, int end, IReadOnlyList<Pause> pauses)
    {
        var added = 0;
        foreach (var (after, upTo) in Spans(pauses))
        {
            var paused = Math.Max(after, begin);
            if (paused >= end + added)
            {
                break;
            }

            added += Math.Max(0, upTo - paused);
        }

        return added;
    }

    private static int? MonthsAfter(DateTime begin, int months) =>
        (begin.Year * 12) + begin.Month + months < DateTime.MaxValue.Year * 12 ? DayOf(begin.AddMonths(months)) : null;

    private static DateTime? MinuteAfter(CalendarIndex index, DateTime begin, long minutes, IReadOnlyList<Pause> pauses)
    {
        var target = index.MinutesUpTo(begin) + minutes;
        foreach (var (from, to) in pauses.Count == 0 ? [] : PauseSpans.Moments(pauses))
        {
            var paused = index.MinutesUpTo(from > begin ? from : begin);
            if (target <= paused)
            {
                break; // the term ended before this pause began
            }

            target += Math.Max(0, index.MinutesUpTo(to) - paused);
        }

        return index.TryMomentAfter(target, out var moment) ? moment : null;
    }

    private static int? SameDay(WorkingCalendar calendar, DateTime begin, IReadOnlyList<Pause> pauses)
    {
        var index = calendar.Index;
        var first = DayOf(begin);
        if (!calendar.IsInTimeForToday(begin))
        {
            first++;
        }

        if (RolledForward(index, first) is not { } day)
        {
            return null;
        }

        foreach (var (after, upTo) in Spans(pauses))
        {
            if (after < day && day <= upTo)
            {
                if (RolledForward(index, upTo + 1) is not { } next)
                {
                    return null;
                }

                day = next;
            }
        }

        return day;
    }

    private static int? RolledForward(CalendarIndex index, int? day) =>
        day is { } known && index.TryRollForward(known, out var working) ? working : null;

    private static DateTime? EndOfDay(CalendarIndex index, int? day) =>
        day is { } known ? DateOnly.FromDayNumber(known).ToDateTime(TimeOnly.MinValue).AddMinutes(index.Plan(known).LastEnd) : null;

    private static List<(int After, int UpTo)> Spans(IReadOnlyList<Pause> pauses) => pauses.Count == 0 ? NoSpans : PauseSpans.Days(pauses);

    private static int DayOf(DateTime moment) => DateOnly.FromDateTime(moment).DayNumber;
}
