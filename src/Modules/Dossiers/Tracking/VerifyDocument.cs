using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Tracking;

/// <summary>The page behind the QR of a receipt or result: did this office issue it, and what does it say. No personal data.</summary>
internal sealed class VerifyDocument(AppDb db, UnitDirectory units, TrackDossier track, FactHistory history)
{
    public sealed record Issued(string Name, string Number, DateOnly Date);

    /// <param name="Chain">The newest hash of the dossier's chain: whoever noted it can prove later that history was not rewritten.</param>
    public sealed record Verified(
        TrackDossier.Seen Status, string ReceivedAt, string Competent, IReadOnlyList<Issued> Results, long Facts, string Chain, Moment LastChange);

    public async Task<Verified?> HandleAsync(string id, CancellationToken ct)
    {
        if (await track.ByVerifyIdAsync(id, ct) is not { } status)
        {
            return null;
        }

        var row = await db.Dossiers.AsNoTracking().Where(dossier => dossier.VerifyId == id)
            .Select(dossier => new { dossier.Stream, dossier.FactCount, dossier.FactHash, dossier.ReceivedAt, dossier.Competent, dossier.Results })
            .SingleAsync(ct);
        var newest = await history.OfAsync(row.Stream, row.FactCount - 1, ct);
        return new Verified(
            status, units.Find(row.ReceivedAt)?.Name ?? "", units.Find(row.Competent)?.Name ?? "",
            [.. row.Results.Select(result => new Issued(result.Name, result.Number, result.Date))],
            row.FactCount, Convert.ToHexStringLower(row.FactHash), newest[^1].At);
    }
}
