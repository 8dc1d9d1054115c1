using MoCua.Deadlines;
using MoCua.Dossiers.Apologies;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Warnings;

/// <summary>The stage that the clock has come to. Values in, a stage or nothing out.</summary>
internal static class WarningTimes
{
    /// <summary>Of a step with a planned end.</summary>
    /// <param name="half">When half of its working time is used; null where that cannot be said.</param>
    public static WarningStage? OfStep(Moment opened, Moment planned, Moment? half, WarningRules rules, WorkingCalendar calendar, Moment now) =>
        now > planned ? WarningStage.StepOver
        : DayBefore(planned, rules.StepNear, opened, calendar) is { } near && now >= near ? WarningStage.StepNear
        : rules.HalfUsed && half <= now ? WarningStage.StepHalfUsed
        : null;

    /// <summary>Of a dossier whose time runs.</summary>
    public static WarningStage? OfDossier(Moment due, Due clock, WarningRules rules, WorkingCalendar calendar, Moment now) =>
        Lateness.Of(clock, now.Local) is Timeliness.Late ? WarningStage.DueOver
        : rules.DueClose > 0 && now >= CloseAt(due, Begun(clock), rules, calendar) ? WarningStage.DueClose
        : DayBefore(due, rules.DueNear, Begun(clock), calendar) is { } near && now >= near ? WarningStage.DueNear
        : null;

    /// <summary>Half of the working time between two moments; null beyond the calendar.</summary>
    public static Moment? HalfOf(Moment from, Moment to, WorkingCalendar calendar) =>
        calendar.WorkingMinutesBetween(from.Local, to.Local) is { IsRefused: false, Value: > 1 } minutes
            && LegalClock.Due(Term.WorkingHours((minutes.Value / 2) / 60m), calendar, from) is { IsRefused: false } half
            ? half.Value.Moment
            : null;

    /// <summary>Where the clock began, which for a dossier that another counter accepted is not its acceptance.</summary>
    private static Moment Begun(Due clock) => Moment.FromLocal(clock.Start);

    private static Moment CloseAt(Moment due, Moment begun, WarningRules rules, WorkingCalendar calendar) =>
        DayBefore(due, rules.DueClose, begun, calendar) ?? ApologyTimes.AskAt(begun, due, calendar);

    /// <summary>The opening of the working day so many days before; null where that is not after the beginning: a warning then would come with the work itself.</summary>
    private static Moment? DayBefore(Moment due, int days, Moment begun, WorkingCalendar calendar)
    {
        DateOnly? day = days > 0 ? due.Date : null;
        for (var i = 0; i < days && day is { } at; i++)
        {
            day = calendar.WorkingDayBefore(at);
        }

        return day is { } found && found > begun.Date ? Moment.FromLocal(found.ToDateTime(calendar.SessionsOn(found)[0].From)) : null;
    }
}
