using MoCua.Deadlines;
using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>Do the planned times of the slowest way fit the legal term, in whole and for each unit that has a part of it?</summary>
internal static class TimeCheck
{
    private const decimal HoursOfDay = 8;
    private const decimal DaysOfMonth = 30;

    public static IEnumerable<BundleFinding> Check(BundleParts parts) => parts.Process is { } process
        ? parts.Bundle.Cases.Select(each => each.Term).DistinctBy(term => term.Id).SelectMany(term => Check(parts, process, term))
        : [];

    private static IEnumerable<BundleFinding> Check(BundleParts parts, ProcessDefinition process, TermRule term)
    {
        if (term.Whole is not { } whole || Slowest(process, whole) is not { } path)
        {
            yield break;
        }

        if (path.Total > Weight(whole))
        {
            yield return parts.InProcess("time-sum", Texts.TimeSumWhole, Number(path.Total), Number(Weight(whole)), term.Name);
        }

        var given = term.Parts.Sum(part => Weight(part.Term, whole));
        if (term.Parts.Count > 0 && given != Weight(whole))
        {
            yield return parts.InProcedure("time-sum", Texts.TimeSumParts, term.Name, Number(given), Number(Weight(whole)));
        }

        foreach (var part in term.Parts)
        {
            var used = path.Elements.Where(element => Belongs(element, part)).Sum(element => Weight(element, whole));
            if (used > Weight(part.Term, whole))
            {
                yield return parts.InProcess("time-sum", Texts.TimeSumPart, part.Name, Number(used), Number(Weight(part.Term, whole)));
            }
        }
    }

    private static SlowestPath? Slowest(ProcessDefinition process, Term whole) => process.SlowestPath(budget => Weight(budget.Unit, budget.Amount, whole));

    /// <summary>The symbolic places below a level belong to it; the one-stop where a dossier was received is the first part's.</summary>
    private static bool Belongs(ProcessElement element, TermPart part) =>
        element.Assignment?.Unit is { } unit && (unit == part.Unit || unit.StartsWith($"{part.Unit}/", StringComparison.Ordinal) || unit.StartsWith($"{part.Unit}-", StringComparison.Ordinal));

    private static decimal Weight(ProcessElement element, Term whole) =>
        (element.Budget is { } budget ? Weight(budget.Unit, budget.Amount, whole) : 0) + (element is { Kind: ElementKind.TimerEvent, Wait: { Counts: true } wait } ? Weight(wait.Unit, wait.Amount, whole) : 0);

    private static decimal Weight(Term term) => Weight(term, term);

    private static decimal Weight(Term term, Term whole) => Weight(
        term.Unit switch { TermUnit.WorkingHour => "workingHour", TermUnit.WorkingDay => "workingDay", TermUnit.Day => "day", TermUnit.Month => "month", _ => "sameDay" },
        term.Amount,
        whole);

    /// <summary>
    /// In the days of the whole term, rounded to the safe side: in calendar days a working day is 7/5 of one, since a week-end
    /// may lie between; in working days a calendar day counts whole, since it may be one.
    /// </summary>
    private static decimal Weight(string unit, decimal amount, Term whole)
    {
        var calendar = whole.Unit is TermUnit.Day or TermUnit.Month;
        return unit switch
        {
            "workingHour" => amount / HoursOfDay,
            "workingDay" => calendar ? amount * 7 / 5 : amount,
            "month" => amount * DaysOfMonth,
            "sameDay" => 1,
            _ => amount,
        };
    }

    private static string Number(decimal days) => decimal.Round(days, 2).ToString("0.##", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));
}
