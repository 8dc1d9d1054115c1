using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>A date of which only the year, or only month and year, may be known, as on the papers of many older people.</summary>
[JsonConverter(typeof(KeptAsTextJson<PartialDate>))]
public sealed partial record PartialDate : IKeptAsText<PartialDate>
{
    private const int FirstYear = 1850;
    private const int LastYear = 2199;

    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The date when it is wholly known, else null.</summary>
    public DateOnly? Whole => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>First day that the date may mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day that the date may mean.</summary>
    public DateOnly Latest => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>“07/03/1950”, “03/1950” or “1950”.</summary>
    public string Display => (Month, Day) switch
    {
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day:00}/{month:00}/{Year:0000}"),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{month:00}/{Year:0000}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static PartialDate OfYear(int year) => new(year, null, null);

    /// <summary>Reads what people type: 7/3/1950, 07-03-1950, 3/1950, 1950, 07031950, 1950-03-07.</summary>
    public static Result<PartialDate> Parse(string? text)
    {
        var typed = (text ?? "").Trim();
        foreach (var shape in (Regex[])[DayFirst(), YearFirst()])
        {
            if (shape.Match(typed) is { Success: true } match)
            {
                return Of(Number(match, "y")!.Value, Number(match, "m"), Number(match, "d"));
            }
        }

        return TwoDigitYear().IsMatch(typed) ? Refusals.YearNeedsFourDigits : Refusals.DateMalformed;
    }

    /// <summary>As <see cref="Parse"/>, and refuses a birth after today.</summary>
    public static Result<PartialDate> ParseBirth(string? text, DateOnly today)
    {
        var parsed = Parse(text);
        return !parsed.IsRefused && parsed.Value.Earliest > today ? Refusals.BirthInFuture(parsed.Value.Display) : parsed;
    }

    public static PartialDate FromKept(string text)
    {
        var parsed = Parse(text);
        return parsed.IsRefused ? throw new FormatException("Not a kept date.") : parsed.Value;
    }

    /// <summary>ISO 8601: <c>1950-03-07</c>, <c>1950-03</c> or <c>1950</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static Result<PartialDate> Of(int year, int? month, int? day)
    {
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
        {
            return Refusals.DateMalformed;
        }

        return day < 1 || day > DateTime.DaysInMonth(year, month ?? 1) ? Refusals.NoSuchDay(day!.Value, month!.Value, year) : new PartialDate(year, month, day);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(((?<d>[0-9]{1,2})\s*[/.\-\s]\s*)?(?<m>[0-9]{1,2})\s*[/.\-\s]\s*)?(?<y>[0-9]{4})$|^(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4})$", RegexOptions.None, 200)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*[/.\-]\s*(?<m>[0-9]{1,2})(\s*[/.\-]\s*(?<d>[0-9]{1,2}))?$", RegexOptions.None, 200)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[/.\-\s]\s*[0-9]{1,2}\s*[/.\-\s]\s*[0-9]{2}$", RegexOptions.None, 200)]
    private static partial Regex TwoDigitYear();
}
