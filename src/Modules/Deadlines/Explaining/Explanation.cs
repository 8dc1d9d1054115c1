using MoCua.Kernel.Time;

namespace MoCua.Deadlines.Explaining;

/// <summary>Tells a due moment in lines: reception, pauses, the days that counted and those that did not, the end.</summary>
internal static class Explanation
{
    internal static IReadOnlyList<string> Of(Due due, WorkingCalendar calendar)
    {
        var telling = new Telling(due, calendar);
        var again = due.Again(calendar);
        if (again.IsRefused || again.Value.At != due.At)
        {
            telling.Add(Texts.CalendarChanged, Words.Moment(due.Start), due.Term.Spoken, Words.Moment(due.At));
            return telling.Lines;
        }

        TellReception(telling);
        telling.Add(Texts.TermIs, due.Term.Spoken);
        TellPauses(telling);
        TellCounting(telling);
        TellEnd(telling);
        return telling.Lines;
    }

    private static void TellReception(Telling telling)
    {
        var isByDate = telling.Due.Term.Unit is not (TermUnit.WorkingHour or TermUnit.SameDay);
        telling.Add(isByDate && !telling.IsRestarted ? Texts.ReceivedFirstDayNotCounted : Texts.Received, Words.Moment(telling.Due.Start));
        if (telling.IsRestarted)
        {
            telling.Add(isByDate ? Texts.RestartedFirstDayNotCounted : Texts.Restarted, Words.Moment(telling.Begin));
        }

        var date = telling.BeginDate;
        if (isByDate && !telling.Calendar.IsWorkingDay(date) && telling.Calendar.SessionsOn(date).Count > 0)
        {
            telling.Add(Texts.IntakeOnly, date.Spoken());
        }
    }

    private static void TellPauses(Telling telling)
    {
        var due = telling.Due;
        foreach (var pause in telling.Pauses)
        {
            var (from, to) = (DateOnly.FromDateTime(pause.From), DateOnly.FromDateTime(pause.To));
            var effect =
                pause.From >= due.At ? Texts.PauseAfterEnd
                : due.Term.IsByMinute ? Refusals.Say(Texts.PauseMinutes, Words.Length(telling.MinutesBetween(pause.From, pause.To)))
                : from == to ? Texts.PauseWithinDay
                : Refusals.Say(Texts.PauseDates, Words.Span(from.AddDays(1), to));
            telling.Add(Texts.Paused, Words.Moment(pause.From), Words.Moment(pause.To), effect);
        }
    }

    private static void TellCounting(Telling telling)
    {
        switch (telling.Due.Term.Unit)
        {
            case TermUnit.WorkingDay:
                DayLines.TellWorkingDays(telling);
                break;
            case TermUnit.WorkingHour:
                HourLines.TellWorkingHours(telling);
                break;
            case TermUnit.SameDay:
                DayLines.TellSameDay(telling);
                break;
            default:
                DayLines.TellCalendarDays(telling);
                break;
        }
    }

    private static void TellEnd(Telling telling)
    {
        telling.Add(telling.Due.Term.IsByMinute ? Texts.EndByMinute : Texts.EndOfDay, Words.Moment(telling.Due.At));
        if (telling.Due.Provisional)
        {
            telling.Add(Texts.Provisional, telling.Due.At.Year);
        }
    }
}
