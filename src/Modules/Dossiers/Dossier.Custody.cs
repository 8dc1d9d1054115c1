using MoCua.Kernel.Identity;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>The sheets that the step needs in its unit: the citizen's papers until there is a result, then the result on its way back.</summary>
    public static IEnumerable<DossierPaper> PapersNeeded(IReadOnlyList<DossierPaper> papers, bool hasResult) =>
        papers.Where(paper => paper is { Sheets: > 0, At: not null } && paper.Kind is PaperKind.Result == hasResult);

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

    private void RefreshCustody()
    {
        foreach (var task in OpenTasks)
        {
            task.AwaitsHandover = !task.DataOnly && PapersNeeded().Any(paper => paper.At != task.Unit);
        }
    }
}
