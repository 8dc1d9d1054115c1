using System.Globalization;
using MoCua.Kernel.Time;

namespace MoCua.Deadlines.Explaining;

/// <summary>Dates, spans and lengths of time as explanations say them.</summary>
internal static class Words
{
    private const string Tet = "Tết Nguyên Đán";

    /// <summary>09:12 thứ Sáu 13/02/2026</summary>
    internal static string Moment(DateTime moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{moment:HH:mm} {DateOnly.FromDateTime(moment).Spoken()}");

    /// <summary>09:12</summary>
    internal static string Clock(DateTime moment) => Clock(TimeOnly.FromDateTime(moment));

    /// <summary>15:00</summary>
    internal static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>thứ Sáu 13/02</summary>
    internal static string Brief(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Weekday()} {date:dd/MM}");

    /// <summary>16–20/02/2026, 30/04–01/05/2026, 31/12/2026–02/01/2027</summary>
    internal static string Span(DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return first.Numeric();
        }

        var opening = first.Year != last.Year ? "dd/MM/yyyy" : first.Month != last.Month ? "dd/MM" : "dd";
        return $"{first.ToString(opening, CultureInfo.InvariantCulture)}–{last.Numeric()}";
    }

    /// <summary>5 giờ 48 phút</summary>
    internal static string Length(long minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Refusals.Say(Texts.LengthMinutes, rest),
        (var hours, 0) => Refusals.Say(Texts.LengthHours, hours),
        var (hours, rest) => Refusals.Say(Texts.LengthHoursMinutes, hours, rest),
    };

    /// <summary>The names of neighbouring days off as one reason: the days of Tết are one holiday.</summary>
    internal static string Reason(IEnumerable<string> names)
    {
        var distinct = names.Where(name => name.Length > 0).Distinct().ToList();
        return distinct.Exists(name => name.Contains(Tet, StringComparison.Ordinal))
            ? Refusals.Say(Texts.OffFor, Tet)
            : distinct.Count == 0 ? Texts.OffDay : Refusals.Say(Texts.OffNamed, string.Join("; ", distinct));
    }
}
