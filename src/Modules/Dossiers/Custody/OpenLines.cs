using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Custody;

/// <summary>Dossiers that already stand in an unconfirmed record of a unit: they are not offered twice.</summary>
internal static class OpenLines
{
    public static async Task<HashSet<Guid>> OfAsync(AppDb db, UnitId from, CancellationToken ct)
    {
        var open = await db.Handovers.AsNoTracking()
            .Where(handover => handover.From == from && handover.State == HandoverState.Given)
            .Select(handover => handover.Lines).ToListAsync(ct);
        return [.. open.SelectMany(lines => lines).Select(line => line.Dossier)];
    }
}
