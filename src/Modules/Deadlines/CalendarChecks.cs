using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>What makes a calendar ill-formed. The first fault is named with its place, so that the file can be mended.</summary>
internal static class CalendarChecks
{
    internal static Refusal? FaultIn(CalendarDefinition definition)
    {
        if (definition.ProvisionalUntil is { } until && until <= definition.Horizon)
        {
            return Refusals.BadCalendar("provisionalUntil", Texts.ProvisionalBeforeHorizon);
        }

        foreach (var (day, sessions) in definition.Week)
        {
            if (FaultIn(sessions) is { } overlap)
            {
                return Refusals.BadCalendar($"week.{CalendarWriter.KeyOf(day)}", overlap);
            }
        }

        if (!definition.Week.Values.Any(sessions => sessions.Any(session => session.Counts)))
        {
            return Refusals.BadCalendar("week", Texts.WeekWithoutWork);
        }

        return definition.Days.Select((day, i) => FaultIn(day, $"days[{i}]")).FirstOrDefault(fault => fault is not null);
    }

    private static Refusal? FaultIn(SpecialDay day, string place)
    {
        if (day.Kind is SpecialDayKind.Off && day.Sessions is { Count: > 0 })
        {
            return Refusals.BadCalendar($"{place}.sessions", Texts.OffDayWithSessions);
        }

        return FaultIn(day.Sessions ?? []) is { } overlap ? Refusals.BadCalendar($"{place}.sessions", overlap) : null;
    }

    private static string? FaultIn(IReadOnlyList<Session> sessions)
    {
        var ordered = sessions.OrderBy(session => session.From).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].From >= ordered[i].To)
            {
                return Refusals.Say(Texts.BadSession, ordered[i]);
            }

            if (i > 0 && ordered[i].From < ordered[i - 1].To)
            {
                return Refusals.Say(Texts.SessionsOverlap, ordered[i - 1], ordered[i]);
            }
        }

        return null;
    }
}
