using MoCua.Deadlines.Explaining;
using MoCua.Deadlines.Indexing;
using MoCua.Kernel.Time;

namespace MoCua.Deadlines;

/// <summary>How a result stands to its lawful due, as reports count it.</summary>
public enum Timeliness
{
    /// <summary>Ready before the due date.</summary>
    Early,

    /// <summary>Ready on the due date; for terms in hours also by the due minute.</summary>
    OnTime,

    /// <summary>Ready after the due date; for terms in hours after the due minute.</summary>
    Late,
}

/// <summary>What is left of a term, or by how much it is passed.</summary>
/// <param name="Timeliness">Where a result would stand if it were ready now.</param>
/// <param name="WorkingDays">Working days to go, or, when late, gone by. Not negative.</param>
/// <param name="WorkingMinutes">Counting minutes to go, or, when late, gone by. Not negative.</param>
/// <param name="Phrase">“còn 2 ngày làm việc”, “quá hạn 1 ngày làm việc”.</param>
public sealed record TimeLeft(Timeliness Timeliness, int WorkingDays, long WorkingMinutes, string Phrase)
{
    public bool IsLate => Timeliness is Timeliness.Late;
}

/// <summary>Lateness compares the moment at which the result stands at the one-stop with the lawful due: by date for terms in days, by minute for terms in hours.</summary>
public static class Lateness
{
    public static Timeliness Of(Due due, DateTime ready) => Of(due.Term, due.At, ready);

    /// <param name="due">Lawful due, local time.</param>
    /// <param name="ready">Local moment at which the result stood at the one-stop; never that of collection.</param>
    public static Timeliness Of(Term term, DateTime due, DateTime ready)
    {
        if (ready.Date < due.Date)
        {
            return Timeliness.Early;
        }

        var isLate = term.IsByMinute ? ready.ToMinute() > due.ToMinute() : ready.Date > due.Date;
        return isLate ? Timeliness.Late : Timeliness.OnTime;
    }

    public static TimeLeft WorkingTimeLeft(WorkingCalendar calendar, DateTime now, Due due) => WorkingTimeLeft(calendar, now, due.Term, due.At);

    /// <summary>For lists and boards: cheap, and never refused; outside the calendar only its known days are counted.</summary>
    public static TimeLeft WorkingTimeLeft(WorkingCalendar calendar, DateTime now, Term term, DateTime due)
    {
        var index = calendar.Index;
        var days = Math.Abs(index.WorkingUpTo(DayOf(due)) - index.WorkingUpTo(DayOf(now)));
        var minutes = Math.Abs(index.MinutesUpTo(due) - index.MinutesUpTo(now));
        var timeliness = Of(term, due, now);
        var isLate = timeliness is Timeliness.Late;
        var phrase =
            term.IsByMinute && days <= 1 ? Refusals.Say(isLate ? Texts.LateByTime : Texts.TimeLeft, Words.Length(minutes))
            : days > 0 ? Refusals.Say(isLate ? Texts.LateByDays : Texts.DaysLeft, days)
            : isLate ? Texts.LateByNoWorkingDay
            : timeliness is Timeliness.OnTime ? Texts.DueToday
            : Refusals.Say(Texts.DueOn, DateOnly.FromDateTime(due).Spoken());
        return new TimeLeft(timeliness, days, minutes, phrase);
    }

    private static int DayOf(DateTime moment) => DateOnly.FromDateTime(moment).DayNumber;
}
