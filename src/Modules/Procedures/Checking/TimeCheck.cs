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
        if (term.Whole is not { } whole)
        {
            return [];
        }

        var unknown = (term.Extension?.At ?? []).Concat(term.NotCounted).Where(id => process.Find(id) is null)
            .Select(id => parts.InProcedure("unknown-reference", Texts.TermElementUnknown, term.Name, id));
        return
        [
            .. unknown,
            .. Whole(parts, term, whole, Slowest(process, term, whole, term.Extension?.At ?? [])),
            .. term.Extension is { } extension ? Whole(parts, term, extension.Term, Slowest(process, term, extension.Term, [])) : [],
            .. Shares(parts, term, whole, Slowest(process, term, whole, term.Extension?.At ?? [])),
        ];
    }

    private static IEnumerable<BundleFinding> Whole(BundleParts parts, TermRule term, Term whole, SlowestPath? path) =>
        path is not null && path.Total > Weight(whole)
            ? [parts.InProcess("time-sum", Texts.TimeSumWhole, Number(path.Total), Number(Weight(whole)), term.Name)]
            : [];

    private static IEnumerable<BundleFinding> Shares(BundleParts parts, TermRule term, Term whole, SlowestPath? path)
    {
        var given = Given(term.Parts, whole);
        if (term.Parts.Count > 0 && given != Weight(whole))
        {
            yield return parts.InProcedure("time-sum", Texts.TimeSumParts, term.Name, Number(given), Number(Weight(whole)));
        }

        foreach (var part in path is null ? [] : term.Parts)
        {
            var used = path!.Elements.Where(element => PartOf(element, term.Parts) == part && !term.NotCounted.Contains(element.Id)).Sum(element => Weight(element, whole));
            if (used > Weight(part.Term, whole))
            {
                yield return parts.InProcess("time-sum", Texts.TimeSumPart, part.Name, Number(used), Number(Weight(part.Term, whole)));
            }
        }
    }

    /// <summary>Parts follow one another; of those beside each other the longest counts.</summary>
    private static decimal Given(IReadOnlyList<TermPart> parts, Term whole)
    {
        var (sum, longest) = (0m, 0m);
        foreach (var part in parts)
        {
            (sum, longest) = part.Beside ? (sum, Math.Max(longest, Weight(part.Term, whole))) : (sum + longest, Weight(part.Term, whole));
        }

        return sum + longest;
    }

    private static SlowestPath? Slowest(ProcessDefinition process, TermRule term, Term whole, IReadOnlyCollection<string> closed) =>
        process.SlowestPath(budget => Weight(budget.Unit, budget.Amount, whole), term.NotCounted, closed);

    /// <summary>The symbolic places below a level belong to it, unless a part of their own names them.</summary>
    private static TermPart? PartOf(ProcessElement element, IReadOnlyList<TermPart> parts) => element.Assignment?.Unit is not { } unit
        ? null
        : parts.Where(part => unit == part.Unit || unit.StartsWith($"{part.Unit}/", StringComparison.Ordinal) || unit.StartsWith($"{part.Unit}-", StringComparison.Ordinal))
            .MaxBy(part => part.Unit.Length);

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
