using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers;

/// <summary>Who takes the result away.</summary>
/// <param name="Authority">The written authority, when the collector is not a party of the dossier.</param>
/// <param name="IdentityChecked">The officer has compared person and identity paper.</param>
internal sealed record Collector(PersonSnapshot Person, bool IsParty, string? Authority, bool IdentityChecked);

internal sealed partial class Dossier
{
    /// <summary>
    /// The result has its number and exists on paper in the unit that numbered it. Made on data alone, it is printed where papers are worked with.
    /// </summary>
    public ResultNumbered NumberResult(DossierResult result, DossierTask by, Moment now, int sheets = 1)
    {
        DropStop(now);
        var at = by.DataOnly ? OpenTasks.FirstOrDefault(task => !task.DataOnly)?.Unit : by.Unit;
        var before = Results.Count(each => each.Id == result.Id);
        Results = [.. Results, result];
        Papers = [.. Papers, new DossierPaper(before == 0 ? $"result-{result.Id}" : $"result-{result.Id}-{before + 1}", result.Name, PaperKind.Result, sheets, 0, 0, false, false, [], at)];
        RefreshCustody();
        return new ResultNumbered(result.Id, result.Name, result.Number, result.Book, result.Entry, result.Date);
    }

    /// <summary>
    /// Has the result just come to stand at the one-stop? Lateness is measured then and never blocks anything.
    /// Null while it does not, or when it already did.
    /// </summary>
    public ResultReady? ReadyNow(Moment now)
    {
        if (ReadyAt is not null || !OpenTasks.Any(task => task is { ForReturn: true, AwaitsHandover: false }))
        {
            return null;
        }

        (Stage, ReadyAt) = (Stage.Ready, now);
        foreach (var task in OpenTasks)
        {
            task.DossierDue = DossierTask.Never; // nothing is due any more: a result that nobody collects is not late
        }

        return new ResultReady(LawfulDue, !IsLateAt(now));
    }

    /// <summary>The collector takes the result: identity checked, authority shown where it is not a party.</summary>
    public Result<ResultReturned> Return(Collector collector, Moment now)
    {
        if (!collector.IdentityChecked)
        {
            return Refusals.IdentityNotChecked;
        }

        if (!collector.IsParty && string.IsNullOrWhiteSpace(collector.Authority))
        {
            return Refusals.AuthorityMissing;
        }

        var taken = Papers.Where(paper => paper.Kind is PaperKind.Result && paper.At is not null).Select(paper => paper.Name).ToList();
        Papers = [.. Papers.Select(paper => paper.Kind is PaperKind.Result ? paper with { At = null } : paper)];
        RefreshCustody();
        (Stage, ReturnedAt, ReadyAt) = (Stage.Returned, now, ReadyAt ?? now);
        return new ResultReturned(collector.Person, collector.IsParty, collector.Authority, taken);
    }
}
