using System.Globalization;

namespace MoCua.Deadlines.Tests;

/// <summary>The contract read aloud: walks day by day and minute by minute, with no index and no cleverness, to check the fast clock against.</summary>
internal static class NaiveClock
{
    internal const string Beyond = "beyond-horizon";

    internal static string Due(Term term, CalendarDefinition calendar, DateTime start, IReadOnlyList<Pause> pauses, PauseRule rule)
    {
        if (rule is PauseRule.Restart && pauses.Count > 0)
        {
            (start, pauses) = (pauses.Max(pause => pause.To), []);
        }

        var horizon = calendar.ProvisionalUntil ?? calendar.Horizon;
        var today = DateOnly.FromDateTime(start);
        bool Paused(DateOnly date) => pauses.Any(pause => DateOnly.FromDateTime(pause.From) < date && date <= DateOnly.FromDateTime(pause.To));
        if (today > horizon)
        {
            return Beyond;
        }

        switch (term.Unit)
        {
            case TermUnit.WorkingHour:
                return Hours(term, calendar, start, pauses, horizon);
            case TermUnit.WorkingDay:
                for (var n = 0; n < term.Amount;)
                {
                    today = today.AddDays(1);
                    if (today > horizon)
                    {
                        return Beyond;
                    }

                    n += Works(calendar, today) && !Paused(today) ? 1 : 0;
                }

                return End(calendar, today, horizon);
            case TermUnit.Day:
                for (var n = 0; n < term.Amount;)
                {
                    today = today.AddDays(1);
                    n += Paused(today) ? 0 : 1;
                }

                return End(calendar, today, horizon);
            case TermUnit.Month:
                var months = today.AddMonths((int)term.Amount);
                for (var date = today.AddDays(1); date <= months; date = date.AddDays(1))
                {
                    months = Paused(date) ? months.AddDays(1) : months;
                }

                return End(calendar, months, horizon);
            default:
                var isInTime = Works(calendar, today) && TimeOnly.FromDateTime(start) < calendar.SameDayCutoff && TimeOnly.FromDateTime(start) < LastEnd(calendar, today);
                today = isInTime ? today : today.AddDays(1);
                while (today <= horizon && (!Works(calendar, today) || Paused(today)))
                {
                    today = today.AddDays(1);
                }

                return End(calendar, today, horizon);
        }
    }

    private static string Hours(Term term, CalendarDefinition calendar, DateTime start, IReadOnlyList<Pause> pauses, DateOnly horizon)
    {
        var left = (int)(term.Amount * 60);
        var now = start;
        var (today, sessions) = (DateOnly.MinValue, Sessions(calendar, DateOnly.MinValue));
        while (left > 0)
        {
            if (DateOnly.FromDateTime(now) != today)
            {
                (today, sessions) = (DateOnly.FromDateTime(now), Sessions(calendar, DateOnly.FromDateTime(now)));
            }

            if (today > horizon)
            {
                return Beyond;
            }

            var time = TimeOnly.FromDateTime(now);
            var isOpen = sessions.Any(session => session.Counts && time >= session.From && time < session.To);
            var isPaused = pauses.Any(pause => pause.From <= now && now < pause.To);
            left -= isOpen && !isPaused ? 1 : 0;
            now = now.AddMinutes(1);
        }

        return Text(now);
    }

    private static string End(CalendarDefinition calendar, DateOnly date, DateOnly horizon)
    {
        while (date <= horizon && !Works(calendar, date))
        {
            date = date.AddDays(1);
        }

        return date > horizon ? Beyond : Text(date.ToDateTime(LastEnd(calendar, date)));
    }

    private static TimeOnly LastEnd(CalendarDefinition calendar, DateOnly date) => Sessions(calendar, date).Where(session => session.Counts).Max(session => session.To);

    private static bool Works(CalendarDefinition calendar, DateOnly date) => Sessions(calendar, date).Any(session => session.Counts);

    private static IReadOnlyList<Session> Sessions(CalendarDefinition calendar, DateOnly date)
    {
        var special = calendar.Days.LastOrDefault(day => day.Date == date);
        if (special is null)
        {
            return calendar.Week.GetValueOrDefault(date.DayOfWeek, []);
        }

        return special.Kind is SpecialDayKind.Off ? []
            : special.Sessions is { Count: > 0 } own ? own
            : calendar.Week.GetValueOrDefault(DayOfWeek.Monday, []);
    }

    private static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
