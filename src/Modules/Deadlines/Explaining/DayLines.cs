using MoCua.Deadlines.Indexing;
using MoCua.Kernel.Time;

namespace MoCua.Deadlines.Explaining;

/// <summary>The lines of terms that end with a working day: which days counted, which did not, and where the end was moved.</summary>
internal static class DayLines
{
    /// <summary>Up to so many days each is named with its weekday; longer runs are told by their ends.</summary>
    private const int FewDays = 5;

    internal static void TellWorkingDays(Telling telling)
    {
        var counted = 0;
        foreach (var segment in DaySegment.Between(telling.BeginDate.AddDays(1), telling.Due.Date, telling.Calendar, telling.IsPausedDate))
        {
            if (segment.Kind is DayKind.Holiday)
            {
                telling.AddHoliday(segment);
            }
            else if (segment.Kind is not DayKind.Paused)
            {
                TellCounted(telling, segment, counted);
                counted += segment.Dates.Count;
            }
        }
    }

    internal static void TellSameDay(Telling telling)
    {
        var (calendar, received) = (telling.Calendar, telling.Begin);
        if (calendar.IsInTimeForToday(received))
        {
            telling.Add(Texts.SameDayInTime, Words.Clock(calendar.SameDayCutoff));
        }
        else if (!calendar.IsWorkingDay(telling.BeginDate))
        {
            telling.Add(Texts.SameDayOnRestDay);
        }
        else if (TimeOnly.FromDateTime(received) >= calendar.SameDayCutoff)
        {
            telling.Add(Texts.SameDayAfterCutoff, Words.Clock(calendar.SameDayCutoff));
        }
        else
        {
            telling.Add(Texts.SameDayAfterHours);
        }

        var waited = DaySegment.Between(telling.BeginDate.AddDays(1), telling.Due.Date.AddDays(-1), calendar, telling.IsPausedDate);
        foreach (var segment in waited.Where(segment => segment.Kind is DayKind.Holiday))
        {
            telling.AddHoliday(segment);
        }
    }

    internal static void TellCalendarDays(Telling telling)
    {
        var (due, calendar) = (telling.Due, telling.Calendar);
        var last = DateOnly.FromDayNumber(Counting.LastDayOf(due.Term, telling.Begin, telling.Pauses)!.Value);
        if (due.Term.Unit is TermUnit.Day)
        {
            telling.Add(Texts.DayOne, (int)due.Term.Amount, last.Spoken());
        }
        else
        {
            TellMonths(telling, last);
        }

        if (last != due.Date)
        {
            var reason = calendar.IsOrdinarilyWorking(last) && calendar.SpecialOn(last) is { Name.Length: > 0 } special ? special.Name : Texts.OffWeekly;
            telling.Add(Texts.RolledForward, last.Spoken(), reason, due.Date.Spoken());
        }
    }

    private static void TellMonths(Telling telling, DateOnly last)
    {
        var months = (int)telling.Due.Term.Amount;
        var same = telling.BeginDate.AddMonths(months);
        telling.Add(Texts.MonthsOn, months, same.Spoken());
        if (same.Day != telling.Begin.Day)
        {
            telling.Add(Texts.ShorterMonth, same.Month, same.Year, telling.Begin.Day);
        }

        if (last != same)
        {
            telling.Add(Texts.MonthsPaused, last.DayNumber - same.DayNumber, last.Spoken());
        }
    }

    private static void TellCounted(Telling telling, DaySegment segment, int before)
    {
        if (segment.Kind is DayKind.MadeUp)
        {
            TellMadeUp(telling, segment, before);
        }
        else if (segment.Dates.Count <= FewDays && telling.Due.Term.Amount <= FewDays)
        {
            var days = segment.Dates.Index().Select(day => Refusals.Say(Texts.DayNumbered, before + day.Index + 1, Words.Brief(day.Item)));
            telling.Add("{0}", string.Join("; ", days));
        }
        else if (segment.Dates.Count == 1)
        {
            telling.Add(Texts.DayOne, before + 1, segment.First.Spoken());
        }
        else
        {
            var text = segment.HasRestDays ? Texts.DaysFromToWithRest : Texts.DaysFromTo;
            telling.Add(text, before + 1, before + segment.Dates.Count, segment.First.Spoken(), segment.Last.Spoken());
        }
    }

    private static void TellMadeUp(Telling telling, DaySegment segment, int before)
    {
        foreach (var (i, date) in segment.Dates.Index())
        {
            var name = telling.Calendar.SpecialOn(date) is { Name.Length: > 0 } special ? special.Name : Texts.MadeUpDay;
            telling.Add(Texts.DayMadeUp, before + i + 1, date.Spoken(), name);
        }
    }
}
