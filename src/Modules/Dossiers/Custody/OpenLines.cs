using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Custody;

/// <summary>Dossiers that already stand in an unconfirmed record of a unit: they are not offered twice.</summary>
internal static class OpenLines
{
    public static async Task<HashSet<(UnitId From, Guid Dossier)>> OfAsync(AppDb db, IReadOnlyCollection<UnitId> givers, CancellationToken ct)
    {
        var open = await db.Handovers.AsNoTracking()
            .Where(handover => givers.Contains(handover.From) && handover.State == HandoverState.Given)
            .Select(handover => new { handover.From, handover.Lines }).ToListAsync(ct);
        return [.. open.SelectMany(handover => handover.Lines.Select(line => (handover.From, line.Dossier)))];
    }
}
