using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Refolding;

/// <summary>Every dossier, its tasks, units and waiting times, held against its facts.</summary>
internal sealed class RefoldDossiers(AppDb db, FactHistory history, PinnedRulesOf rules, BundleEngines engines) : IRefold
{
    private const int Chunk = 100;

    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var compared = 0L;
        await foreach (var dossier in DossiersAsync(stream, ct))
        {
            compared++;
            if (await MisfitAsync(dossier, ct) is { } misfit)
            {
                return new RefoldReport(compared, misfit);
            }
        }

        return new RefoldReport(compared, null);
    }

    private async Task<string?> MisfitAsync(Dossier dossier, CancellationToken ct)
    {
        var facts = await history.OfAsync(dossier.Stream, 0, ct);
        if (facts is not [{ Fact: DossierAccepted accepted }, ..])
        {
            return $"{dossier.Stream}: its first fact is not that it was accepted";
        }

        var bundle = rules.BundleOf(accepted.Procedure, accepted.BundleVersion);
        if (bundle.IsRefused)
        {
            return $"{dossier.Stream}: the bundle {accepted.Procedure} {accepted.BundleVersion} is not installed";
        }

        var fold = new DossierFold(bundle.Value, engines.ProcessOf(bundle.Value), await CarriedAsync(facts, ct));
        foreach (var fact in facts)
        {
            if (fold.Take(fact) is { } wrong)
            {
                return $"{dossier.Stream} #{fact.Sequence}: {wrong}";
            }
        }

        var words = await db.DossierWords.AsNoTracking().Where(each => each.DossierId == dossier.Id).Select(each => each.Word).ToListAsync(ct);
        var receipts = await db.FeeReceipts.AsNoTracking().Where(each => each.DossierId == dossier.Id).ToListAsync(ct);
        var opinions = await db.DossierOpinions.AsNoTracking().Where(each => each.DossierId == dossier.Id).ToListAsync(ct);
        var warnings = await db.DossierWarnings.AsNoTracking().Where(each => each.DossierId == dossier.Id).ToListAsync(ct);
        return DossierAgainstFacts.Misfit(dossier, opinions, warnings, words, receipts, fold);
    }

    /// <summary>What the records of hand-over named, from their own facts.</summary>
    private async Task<Dictionary<Guid, IReadOnlyList<HandoverLine>>> CarriedAsync(IReadOnlyList<RecordedFact> facts, CancellationToken ct)
    {
        var carried = new Dictionary<Guid, IReadOnlyList<HandoverLine>>();
        foreach (var id in facts.Select(fact => fact.Fact).OfType<PapersHandedOver>().Select(fact => fact.Handover).Distinct())
        {
            carried[id] = Arrived(await history.OfAsync(Handover.StreamOf(id), 0, ct));
        }

        return carried;
    }

    /// <summary>What was given, less what the other side did not find.</summary>
    private static List<HandoverLine> Arrived(IReadOnlyList<RecordedFact> facts)
    {
        var missing = facts.Select(fact => fact.Fact).OfType<HandoverConfirmed>().SelectMany(confirmed => confirmed.MissingPapers).Select(each => (each.Dossier, each.PaperId)).ToHashSet();
        return
        [
            .. facts.Select(fact => fact.Fact).OfType<HandoverGiven>().SelectMany(given => given.Lines)
                .Select(line => line with { PaperIds = [.. line.PaperIds.Where(paper => !missing.Contains((line.Dossier, paper)))] }),
        ];
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
