using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>The sheets that the step needs in its unit: the citizen's papers until there is a result, then the result on its way back.</summary>
    public static IEnumerable<DossierPaper> PapersNeeded(IReadOnlyList<DossierPaper> papers, bool hasResult) =>
        papers.Where(paper => paper is { Sheets: > 0, At: not null, Lost: null } && paper.Kind is PaperKind.Result == hasResult);

    private IEnumerable<DossierPaper> PapersNeeded() => PapersNeeded(Papers, Results.Count > 0);

    /// <summary>The papers that this unit has to hand over, and to whom, for the step that waits for them.</summary>
    public IReadOnlyList<DossierPaper> OwedBy(UnitId from, UnitId to) =>
    [
        .. OpenTasks.Where(task => task.AwaitsHandover && task.Unit == to)
            .SelectMany(_ => PapersNeeded()).Where(paper => paper.At == from).DistinctBy(paper => paper.Id),
    ];

    /// <summary>Both sides have signed: the papers lie in the other unit from now on.</summary>
    public PapersHandedOver HandOver(Handover handover, HandoverLine line)
    {
        Papers = [.. Papers.Select(paper => line.PaperIds.Contains(paper.Id) && paper.At == handover.From ? paper with { At = handover.To } : paper)];
        RefreshCustody();
        return new PapersHandedOver(handover.Id, handover.Number, handover.From, handover.FromName, handover.To, handover.ToName, line.Papers);
    }

    /// <summary>What another agency made as data is printed where papers are next worked with.</summary>
    private void PrintResults(IReadOnlyList<DossierTask> opened)
    {
        if (Stage is not Stage.Returned && opened.FirstOrDefault(task => !task.DataOnly) is { } next)
        {
            Papers = [.. Papers.Select(paper => paper is { Kind: PaperKind.Result, At: null } ? paper with { At = next.Unit } : paper)];
        }
    }

    /// <summary>The unit that keeps a paper says that it cannot be found: the steps go on without it, the unit stays answerable.</summary>
    public Result<PaperLost> LosePaper(string paperId, UnitInfo at)
    {
        if (Kept(paperId, at) is not { Lost: null } paper)
        {
            return Refusals.PaperNotKept;
        }

        Papers = [.. Papers.Select(each => each.Id == paperId ? each with { Lost = true } : each)];
        RefreshCustody();
        return new PaperLost(paper.Id, PaperWords.WithCounts(paper), at.Id, at.Name);
    }

    /// <summary>It lies where it should again: found, or brought anew by the citizen.</summary>
    public Result<PaperFound> FindPaper(string paperId, UnitInfo at)
    {
        if (Kept(paperId, at) is not { Lost: true } paper)
        {
            return Refusals.PaperNotKept;
        }

        Papers = [.. Papers.Select(each => each.Id == paperId ? each with { Lost = null } : each)];
        RefreshCustody();
        return new PaperFound(paper.Id, PaperWords.WithCounts(paper), at.Id, at.Name);
    }

    private DossierPaper? Kept(string paperId, UnitInfo at) => Papers.FirstOrDefault(paper => paper.Id == paperId && paper is { Sheets: > 0, Kind: not PaperKind.Result } && paper.At == at.Id);

    private void RefreshCustody()
    {
        foreach (var task in OpenTasks)
        {
            task.AwaitsHandover = !task.DataOnly && PapersNeeded().Any(paper => paper.At != task.Unit);
        }

        foreach (var row in Units)
        {
            var here = Papers.Where(paper => paper.At == row.Unit).ToList();
            (row.Sheets, row.Originals) = (here.Sum(paper => paper.Sheets), here.Sum(paper => paper.Originals));
        }
    }
}
