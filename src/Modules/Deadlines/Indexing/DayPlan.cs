namespace MoCua.Deadlines.Indexing;

/// <summary>One kind of day: its sessions and what follows from them. Shared by all dates that look alike.</summary>
internal sealed class DayPlan
{
    internal DayPlan(IEnumerable<Session> sessions)
    {
        Sessions = [.. sessions.OrderBy(session => session.From)];
        Counting = [.. Sessions.Where(session => session.Counts)];
        Minutes = Counting.Sum(session => session.Minutes);
        LastEnd = Counting.Length > 0 ? Counting[^1].EndMinute : 0;
    }

    internal Session[] Sessions { get; }

    internal Session[] Counting { get; }

    /// <summary>Minutes that count.</summary>
    internal int Minutes { get; }

    /// <summary>Minute of the day at which the last counting session ends.</summary>
    internal int LastEnd { get; }

    internal bool IsWorking => Counting.Length > 0;

    /// <summary>Counting minutes passed by the given minute of the day.</summary>
    internal int MinutesBefore(int minuteOfDay)
    {
        var passed = 0;
        foreach (var session in Counting)
        {
            passed += Math.Clamp(minuteOfDay - session.StartMinute, 0, session.Minutes);
        }

        return passed;
    }

    /// <summary>The first minute of the day by which so many counting minutes (1 … <see cref="Minutes"/>) have passed.</summary>
    internal int MinuteAfter(int counted)
    {
        foreach (var session in Counting)
        {
            if (counted <= session.Minutes)
            {
                return session.StartMinute + counted;
            }

            counted -= session.Minutes;
        }

        throw new ArgumentOutOfRangeException(nameof(counted));
    }
}
