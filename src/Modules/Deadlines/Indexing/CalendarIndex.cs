namespace MoCua.Deadlines.Indexing;

/// <summary>
/// Every date of a calendar, counted through once: the n-th working day is an array read and the n-th working minute a
/// binary search. Dates are day numbers (<see cref="DateOnly.DayNumber"/>). Never written after construction.
/// </summary>
internal sealed class CalendarIndex
{
    private readonly DayPlan[] plans;
    private readonly int[] workingBefore;
    private readonly long[] minutesBefore;
    private readonly int[] workingDays;

    internal CalendarIndex(DateOnly first, DateOnly last, Func<DateOnly, DayPlan> planOf)
    {
        (First, Last) = (first.DayNumber, last.DayNumber);
        var length = Last - First + 1;
        plans = new DayPlan[length];
        workingBefore = new int[length + 1];
        minutesBefore = new long[length + 1];
        for (var i = 0; i < length; i++)
        {
            plans[i] = planOf(DateOnly.FromDayNumber(First + i));
            workingBefore[i + 1] = workingBefore[i] + (plans[i].IsWorking ? 1 : 0);
            minutesBefore[i + 1] = minutesBefore[i] + plans[i].Minutes;
        }

        workingDays = [.. Enumerable.Range(First, length).Where(day => plans[day - First].IsWorking)];
    }

    internal int First { get; }

    internal int Last { get; }

    internal bool Covers(int day) => day >= First && day <= Last;

    internal DayPlan Plan(int day) => plans[day - First];

    /// <summary>Working days up to and including the day; days outside the calendar add nothing.</summary>
    internal int WorkingUpTo(int day) => workingBefore[Math.Clamp(day - First + 1, 0, plans.Length)];

    /// <summary>The working day of this rank, counted from zero; false beyond the last one.</summary>
    internal bool TryWorkingDay(int rank, out int day)
    {
        var known = rank < workingDays.Length;
        day = known ? workingDays[rank] : 0;
        return known;
    }

    /// <summary>The first working day at or after the day; false when none is known.</summary>
    internal bool TryRollForward(int day, out int working) => TryWorkingDay(WorkingUpTo(day - 1), out working) && day <= Last;

    /// <summary>Counting minutes from the calendar's first day up to the moment.</summary>
    internal long MinutesUpTo(DateTime moment)
    {
        var at = DateOnly.FromDateTime(moment).DayNumber - First;
        if (at >= plans.Length)
        {
            return minutesBefore[^1];
        }

        return at < 0 ? 0 : minutesBefore[at] + plans[at].MinutesBefore((moment.Hour * 60) + moment.Minute);
    }

    /// <summary>The first moment by which so many counting minutes have passed since the calendar's first day.</summary>
    internal bool TryMomentAfter(long minutes, out DateTime moment)
    {
        moment = default;
        if (minutes > minutesBefore[^1])
        {
            return false;
        }

        var at = FirstDayReaching(minutes);
        var minute = plans[at].MinuteAfter((int)(minutes - minutesBefore[at]));
        moment = DateOnly.FromDayNumber(First + at).ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        return true;
    }

    private int FirstDayReaching(long minutes)
    {
        var (low, high) = (0, plans.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = minutesBefore[middle + 1] >= minutes ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
