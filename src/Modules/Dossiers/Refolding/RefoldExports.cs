using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Refolding;

/// <summary>Lists that left the house, held against their facts.</summary>
internal sealed class RefoldExports(AppDb db, FactHistory history) : IRefold
{
    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var compared = 0L;
        foreach (var export in await db.DossierExports.AsNoTracking().Where(row => stream == null || row.Stream == stream).ToListAsync(ct))
        {
            compared++;
            if (Misfit(export, await history.OfAsync(export.Stream, 0, ct)) is { } misfit)
            {
                return new RefoldReport(compared, misfit);
            }
        }

        return new RefoldReport(compared, null);
    }

    private static string? Misfit(DossierExport row, IReadOnlyList<RecordedFact> facts)
    {
        if (facts is not [{ Fact: DossierExportBegun begun } first, ..] || facts.Skip(1).Any(each => each.Fact is not DossierExportEnded))
        {
            return $"{row.Stream}: its facts are not that it was begun and that it ended";
        }

        var compare = new Comparison(row.Stream);
        var ended = facts[^1].Fact as DossierExportEnded;
        compare.Same("account", first.Actor.Account, row.Account);
        compare.Same("found", begun.Found, row.Found);
        compare.Near("begun_at", first.At, row.BegunAt);
        compare.Same("sent", ended?.Sent, row.Sent);
        compare.Same("whole", ended?.Whole ?? false, row.Whole);
        return compare.Misfit;
    }
}
