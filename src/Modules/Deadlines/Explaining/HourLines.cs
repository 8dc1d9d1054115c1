namespace MoCua.Deadlines.Explaining;

/// <summary>The lines of terms in working hours: how much of each day was used up.</summary>
internal static class HourLines
{
    internal static void TellWorkingHours(Telling telling)
    {
        var (begin, due) = (telling.Begin, telling.Due);
        var (first, last) = (telling.BeginDate, due.Date);
        if (first == last)
        {
            telling.Add(Texts.HoursWithinDay, Words.Brief(first), Words.Clock(begin), Words.Clock(due.At), LengthOf(telling, begin, due.At));
            return;
        }

        if (telling.CountedMinutes(begin, Midnight(first.AddDays(1))) > 0)
        {
            telling.Add(Texts.HoursFrom, Words.Brief(first), Words.Clock(begin), LengthOf(telling, begin, Midnight(first.AddDays(1))));
        }

        foreach (var segment in DaySegment.Between(first.AddDays(1), last.AddDays(-1), telling.Calendar, _ => false))
        {
            TellDays(telling, segment);
        }

        telling.Add(Texts.HoursUntil, Words.Brief(last), Words.Clock(due.At), LengthOf(telling, Midnight(last), due.At));
    }

    private static void TellDays(Telling telling, DaySegment segment)
    {
        var (from, to) = (Midnight(segment.First), Midnight(segment.Last.AddDays(1)));
        if (segment.Kind is DayKind.Holiday)
        {
            telling.AddHoliday(segment);
        }
        else if (telling.CountedMinutes(from, to) > 0)
        {
            var text = segment.Dates.Count == 1 ? Texts.HoursOfDay : Texts.HoursOfDays;
            telling.Add(text, Words.Span(segment.First, segment.Last), LengthOf(telling, from, to), segment.Dates.Count);
        }
    }

    private static string LengthOf(Telling telling, DateTime from, DateTime to) => Words.Length(telling.CountedMinutes(from, to));

    private static DateTime Midnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue);
}
