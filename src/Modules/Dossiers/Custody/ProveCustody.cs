using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers.Custody;

/// <summary>
/// Nothing is ever in nobody's hands: over all dossiers, one responsible unit each, at most one holder a task, one custodian a paper, and a next
/// thing to happen while work is not over. Part of <c>mocua audit verify --rebuild</c>.
/// </summary>
internal sealed class ProveCustody(AppDb db, UnitDirectory units, PinnedRulesOf rules, BundleEngines engines) : IRefold
{
    private const int Chunk = 200;

    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var compared = 0L;
        var onTheWay = await OnTheWayAsync(ct);
        await foreach (var dossier in DossiersAsync(stream, ct))
        {
            compared++;
            if (Misfit(dossier, onTheWay) is { } misfit)
            {
                return new RefoldReport(compared, $"{dossier.Stream} ({dossier.Number}): {misfit}");
            }
        }

        return new RefoldReport(compared, null);
    }

    /// <summary>What is wrong about who holds this dossier, or null.</summary>
    public string? Misfit(Dossier dossier, IReadOnlyDictionary<Guid, List<(string PaperId, UnitId From)>> onTheWay)
    {
        var seeing = dossier.Units.Select(row => row.Unit).ToHashSet();
        return !seeing.Contains(dossier.Responsible) || units.Find(dossier.Responsible) is null ? $"its responsible unit {dossier.Responsible} does not see it or does not exist"
            : InNobodysHands(dossier) ? "work on it is not over, and nothing is awaited of anybody"
            : dossier.OpenTasks.FirstOrDefault(task => !seeing.Contains(task.Unit)) is { } blind ? $"task {blind.Element} lies in {blind.Unit}, which does not see it"
            : dossier.OpenTasks.FirstOrDefault(task => task.Holder is null != task.HolderName is null) is { } half ? $"task {half.Element} has half a holder"
            : dossier.OpenTasks.GroupBy(task => task.Element).FirstOrDefault(each => each.Count() > 1) is { } twice ? $"task {twice.Key} is open twice"
            : dossier.Papers.FirstOrDefault(paper => paper.At is { } at && (!seeing.Contains(at) || units.Find(at) is null)) is { } astray ? $"paper {astray.Id} lies in {astray.At}, which does not see it or does not exist"
            : dossier.Papers.FirstOrDefault(paper => paper is { Sheets: > 0, At: null } && !WithCitizen(dossier, paper)) is { } gone ? $"paper {gone.Id} lies nowhere"
            : dossier.Papers.FirstOrDefault(paper => paper is { Lost: true, At: null }) is { } unkept ? $"paper {unkept.Id} is lost and nobody answers for it"
            : onTheWay.GetValueOrDefault(dossier.Id)?.FirstOrDefault(each => dossier.Papers.FirstOrDefault(paper => paper.Id == each.PaperId)?.At != each.From) is { PaperId: not null } moved ? $"paper {moved.PaperId} stands in an open record of {moved.From} and does not lie there"
            : null;
    }

    /// <summary>A step in somebody's unit, a time, a message or the citizen: while it is not over one of them is next, and no step of the process lacks its task.</summary>
    private bool InNobodysHands(Dossier dossier)
    {
        var bundle = rules.BundleOf(dossier.Procedure, dossier.BundleVersion);
        var awaited = bundle.IsRefused ? [] : engines.ProcessOf(bundle.Value).WaitingAt(dossier.Marking);
        return (FactWords.IsOpen(dossier.Stage) && awaited.Count == 0 && !dossier.OpenTasks.Any())
            || awaited.Any(element => element.Kind is ElementKind.UserTask && dossier.OpenTasks.All(task => task.Element != element.Id));
    }

    /// <summary>Handed out: a result when it was returned, papers when the dossier ended without one; a result made as data is not printed yet.</summary>
    private static bool WithCitizen(Dossier dossier, DossierPaper paper) => paper.Kind is PaperKind.Result
        ? dossier.ReturnedAt is not null || dossier.OpenTasks.All(task => task.DataOnly)
        : dossier.IsEnded || paper.Presented;

    private async Task<Dictionary<Guid, List<(string PaperId, UnitId From)>>> OnTheWayAsync(CancellationToken ct)
    {
        var open = await db.Handovers.AsNoTracking().Where(each => each.State == HandoverState.Given).Select(each => new { each.From, each.Lines }).ToListAsync(ct);
        return open.SelectMany(each => each.Lines.SelectMany(line => line.PaperIds.Select(paper => (line.Dossier, Paper: (paper, each.From)))))
            .GroupBy(each => each.Dossier, each => each.Paper).ToDictionary(each => each.Key, each => each.ToList());
    }

    private async IAsyncEnumerable<Dossier> DossiersAsync(string? stream, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = Guid.Empty;
        List<Dossier> chunk;
        do
        {
            var after = last;
            chunk = await db.Dossiers.AsNoTracking().Whole().Where(dossier => dossier.Id > after && (stream == null || dossier.Stream == stream))
                .OrderBy(dossier => dossier.Id).Take(Chunk).ToListAsync(ct);
            foreach (var dossier in chunk)
            {
                last = dossier.Id;
                yield return dossier;
            }
        }
        while (chunk.Count == Chunk);
    }
}
