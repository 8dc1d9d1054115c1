namespace MoCua.Deadlines.Explaining;

/// <summary>Why neighbouring dates are told in one breath.</summary>
internal enum DayKind
{
    Counted,

    /// <summary>A working day on a weekday that is ordinarily free.</summary>
    MadeUp,

    /// <summary>A weekday that would be worked but for a holiday or a closure.</summary>
    Holiday,

    /// <summary>The term stands still; the line of the pause tells it.</summary>
    Paused,
}

/// <summary>A run of dates of one kind; the ordinary weekends inside it break nothing.</summary>
internal sealed class DaySegment(DayKind kind, DateOnly first)
{
    internal DayKind Kind => kind;

    internal List<DateOnly> Dates { get; } = [first];

    internal DateOnly First => Dates[0];

    internal DateOnly Last => Dates[^1];

    internal bool HasRestDays => Last.DayNumber - First.DayNumber + 1 > Dates.Count;

    /// <summary>The dates of a span in runs; ordinary days of rest belong to none.</summary>
    internal static List<DaySegment> Between(DateOnly first, DateOnly last, WorkingCalendar calendar, Func<DateOnly, bool> isPaused)
    {
        var segments = new List<DaySegment>();
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (KindOf(date, calendar, isPaused) is not { } kind)
            {
                continue;
            }

            if (segments.Count == 0 || segments[^1].Kind != kind)
            {
                segments.Add(new DaySegment(kind, date));
                continue;
            }

            segments[^1].Dates.Add(date);
        }

        return segments;
    }

    private static DayKind? KindOf(DateOnly date, WorkingCalendar calendar, Func<DateOnly, bool> isPaused)
    {
        var ordinary = calendar.IsOrdinarilyWorking(date);
        if (calendar.IsWorkingDay(date))
        {
            return isPaused(date) ? DayKind.Paused : ordinary ? DayKind.Counted : DayKind.MadeUp;
        }

        return ordinary && !isPaused(date) ? DayKind.Holiday : null;
    }
}
