using System.Globalization;
using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>The country's days off and make-up days over many years, as announced: the stuff of office calendars.</summary>
public sealed class HolidayList
{
    private const string Header = "date,kind,name,source";

    /// <summary>How the list names a day off that was traded for a working Saturday by a yearly decision.</summary>
    private const string TradedDay = "Ngày nghỉ (thay cho ngày";

    private HolidayList(IReadOnlyList<SpecialDay> days) => Days = days;

    public IReadOnlyList<SpecialDay> Days { get; }

    /// <summary>Reads lines of <c>date,kind,name,source</c> under that header. Refuses with <c>bad-holidays</c> and the number of the line.</summary>
    public static Result<HolidayList> Parse(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0].TrimStart('\uFEFF') != Header)
        {
            return Refusals.BadHolidays(1, Refusals.Say(Texts.HolidayHeader, Header));
        }

        var days = new List<SpecialDay>();
        foreach (var (i, line) in lines.Index().Skip(1).Where(line => line.Item.Length > 0))
        {
            var day = DayOf(line);
            if (day.IsRefused)
            {
                return Refusals.BadHolidays(i + 1, day.Refusal.Message);
            }

            days.Add(day.Value);
        }

        return new HolidayList(days);
    }

    /// <summary>Everything announced for the year: holidays, days in lieu, trades and make-up days.</summary>
    public IEnumerable<SpecialDay> AnnouncedFor(int year) => Days.Where(day => day.Date.Year == year);

    /// <summary>What the law alone gives for the year, before the decision on trades: holidays and their days in lieu.</summary>
    public IEnumerable<SpecialDay> StatutoryFor(int year) =>
        AnnouncedFor(year).Where(day => day.Kind is SpecialDayKind.Off && !day.Name.StartsWith(TradedDay, StringComparison.Ordinal));

    private static Result<SpecialDay> DayOf(string line)
    {
        var fields = line.Split(',');
        SpecialDayKind? kind = fields.ElementAtOrDefault(1) switch { "off" => SpecialDayKind.Off, "work" => SpecialDayKind.Work, _ => null };
        if (fields.Length != 4 || kind is null)
        {
            return new Refusal("", Refusals.Say(Texts.HolidayFields, Header));
        }

        return DateOnly.TryParseExact(fields[0], CalendarWriter.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new SpecialDay(date, kind.Value, fields[2])
            : new Refusal("", Refusals.Say(Texts.BadDate, fields[0]));
    }
}
