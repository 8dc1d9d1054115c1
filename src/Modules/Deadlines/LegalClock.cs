using MoCua.Deadlines.Indexing;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Deadlines;

/// <summary>
/// When a term ends: a pure function of the term, the calendar and what happened. The first day never counts (Bộ luật Dân sự
/// 2015, khoản 2 Điều 147); a term in days or months that ends on a day off ends on the next working day (khoản 5 Điều 148).
/// </summary>
public static class LegalClock
{
    /// <summary>Longer terms than this end beyond every horizon; the limit keeps the arithmetic in range.</summary>
    private const decimal LongestAmount = 100_000;

    private static readonly Pause[] NoPauses = [];

    /// <inheritdoc cref="Due(Term, WorkingCalendar, DateTime, IReadOnlyList{Pause}, PauseRule)"/>
    public static Result<Due> Due(Term term, WorkingCalendar calendar, Moment start, IReadOnlyList<Pause>? pauses = null, PauseRule rule = PauseRule.Pause) =>
        Due(term, calendar, start.Local, pauses, rule);

    /// <summary>The due moment, to the minute.</summary>
    /// <param name="start">Local time of Vietnam at which the complete dossier was received.</param>
    /// <param name="pauses">Closed pauses in any order; they may overlap.</param>
    /// <returns>The due, or a refusal <c>beyond-horizon</c>, <c>before-calendar</c>, <c>bad-term</c> or <c>bad-pause</c>.</returns>
    public static Result<Due> Due(Term term, WorkingCalendar calendar, DateTime start, IReadOnlyList<Pause>? pauses = null, PauseRule rule = PauseRule.Pause)
    {
        pauses ??= NoPauses;
        var begin = BeginOf(start.ToMinute(), pauses, rule);
        if ((term.Fault ?? FaultIn(pauses) ?? calendar.Refuse(DateOnly.FromDateTime(begin))) is { } refusal)
        {
            return refusal;
        }

        if (term.Amount > LongestAmount || Counting.EndOf(term, calendar, begin, rule is PauseRule.Pause ? pauses : NoPauses) is not { } at)
        {
            return calendar.BeyondHorizon;
        }

        return new Due(at, DateOnly.FromDateTime(at) > calendar.Horizon, term, start, pauses, rule);
    }

    /// <summary>
    /// By when a dossier received now must be sent on: the end of the same working day, or, after the cut-off or on a day
    /// off, the opening of the next working day (NĐ 61/2018, Điều 18). Refuses with <c>beyond-horizon</c>.
    /// </summary>
    public static Result<DateTime> SendOnBy(WorkingCalendar calendar, DateTime received)
    {
        var index = calendar.Index;
        if (calendar.Refuse(DateOnly.FromDateTime(received)) is { } refusal)
        {
            return refusal;
        }

        var today = DateOnly.FromDateTime(received).DayNumber;
        if (calendar.IsInTimeForToday(received))
        {
            return At(today, index.Plan(today).LastEnd);
        }

        return index.TryRollForward(today + 1, out var next) ? At(next, index.Plan(next).Counting[0].StartMinute) : calendar.BeyondHorizon;
    }

    /// <summary>Received on a working day, before the cut-off and before the last session ends.</summary>
    internal static bool IsInTimeForToday(this WorkingCalendar calendar, DateTime received)
    {
        var day = DateOnly.FromDateTime(received).DayNumber;
        var minute = (received.Hour * 60) + received.Minute;
        return calendar.Index.Covers(day) && minute < Session.MinuteOf(calendar.SameDayCutoff) && minute < calendar.Index.Plan(day).LastEnd;
    }

    /// <summary>Where counting begins: at reception, or, under the rule restart, at the last resume.</summary>
    internal static DateTime BeginOf(DateTime start, IReadOnlyList<Pause> pauses, PauseRule rule) =>
        rule is PauseRule.Restart && pauses.Count > 0 ? pauses.Max(pause => pause.To).ToMinute() : start;

    private static Refusal? FaultIn(IReadOnlyList<Pause> pauses)
    {
        for (var i = 0; i < pauses.Count; i++)
        {
            if (pauses[i].To < pauses[i].From)
            {
                return Refusals.BadPause(pauses[i]);
            }
        }

        return null;
    }

    private static DateTime At(int day, int minute) => DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
}
