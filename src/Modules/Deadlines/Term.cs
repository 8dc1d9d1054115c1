using System.Globalization;
using System.Text.Json.Serialization;
using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>The unit of a legal term, with the names of the <c>clock</c> contract.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    [JsonStringEnumMemberName("workingDay")]
    WorkingDay,

    [JsonStringEnumMemberName("workingHour")]
    WorkingHour,

    [JsonStringEnumMemberName("day")]
    Day,

    [JsonStringEnumMemberName("month")]
    Month,

    [JsonStringEnumMemberName("sameDay")]
    SameDay,
}

/// <summary>A term as the law states it: “03 ngày làm việc”, “trong ngày”. A procedure without due date has no term at all.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Amount">How many, above zero; whole for days and months, whole minutes for working hours; meaningless for the same day.</param>
public sealed record Term(TermUnit Unit, decimal Amount = 0)
{
    private static readonly Dictionary<string, TermUnit> Units = new(StringComparer.Ordinal)
    {
        ["workingDay"] = TermUnit.WorkingDay,
        ["workingHour"] = TermUnit.WorkingHour,
        ["day"] = TermUnit.Day,
        ["month"] = TermUnit.Month,
        ["sameDay"] = TermUnit.SameDay,
    };

    /// <summary>Received before the cut-off, returned the same day.</summary>
    public static Term SameDay { get; } = new(TermUnit.SameDay);

    /// <summary>True for terms whose lateness is measured by the minute; all others by the date.</summary>
    [JsonIgnore]
    public bool IsByMinute => Unit is TermUnit.WorkingHour;

    /// <summary>“03 ngày làm việc”: small numbers padded as forms print them.</summary>
    [JsonIgnore]
    public string Spoken => Unit switch
    {
        TermUnit.WorkingDay => Refusals.Say(Texts.TermWorkingDays, Padded),
        TermUnit.WorkingHour => Refusals.Say(Texts.TermWorkingHours, Padded),
        TermUnit.Day => Refusals.Say(Texts.TermDays, Padded),
        TermUnit.Month => Refusals.Say(Texts.TermMonths, Padded),
        _ => Texts.TermSameDay,
    };

    private string Padded => Amount == decimal.Truncate(Amount)
        ? Amount.ToString("00", CultureInfo.InvariantCulture)
        : Amount.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    public static Term WorkingDays(int amount) => new(TermUnit.WorkingDay, amount);

    public static Term WorkingHours(decimal amount) => new(TermUnit.WorkingHour, amount);

    public static Term Days(int amount) => new(TermUnit.Day, amount);

    public static Term Months(int amount) => new(TermUnit.Month, amount);

    /// <summary>Reads a unit by its name in the contract. Refuses with <c>bad-term</c> what cannot be counted.</summary>
    public static Result<Term> Parse(string? unit, decimal amount)
    {
        if (!Units.TryGetValue(unit ?? "", out var known))
        {
            return Refusals.BadTerm(Refusals.Say(Texts.UnknownUnit, unit ?? "", string.Join(", ", Units.Keys)));
        }

        var term = new Term(known, known is TermUnit.SameDay ? 0 : amount);
        return term.Fault is { } fault ? fault : term;
    }

    /// <summary>
    /// The planned time of a step as a term. Whole days stay days; a part of a day (0.5, 1.5) becomes working hours of an
    /// ordinary Monday, so that no half day is lost. Refuses with <c>bad-term</c>.
    /// </summary>
    public static Result<Term> OfStep(decimal workingDays, WorkingCalendar calendar)
    {
        var whole = workingDays == decimal.Truncate(workingDays);
        var minutes = decimal.Round(workingDays * calendar.OrdinaryDayMinutes, MidpointRounding.ToPositiveInfinity);
        var term = whole ? new Term(TermUnit.WorkingDay, workingDays) : new Term(TermUnit.WorkingHour, minutes / 60);
        return term.Fault is { } fault ? fault : term;
    }

    /// <summary>Why this is no term, or null.</summary>
    [JsonIgnore]
    internal Refusal? Fault => Unit switch
    {
        TermUnit.SameDay => null,
        _ when Amount <= 0 => Refusals.BadTerm(Texts.AmountNotPositive),
        TermUnit.WorkingHour => Minutes == decimal.Truncate(Minutes) ? null : Refusals.BadTerm(Texts.AmountNotMinutes),
        _ => Amount == decimal.Truncate(Amount) ? null : Refusals.BadTerm(Texts.AmountNotWhole),
    };

    /// <summary>Working hours in minutes; thirds of an hour survive the decimal notation.</summary>
    internal decimal Minutes => decimal.Round(Amount * 60, 6);
}
