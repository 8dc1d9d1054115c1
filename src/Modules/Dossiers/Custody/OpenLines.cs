using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Custody;

/// <summary>Dossiers that already stand in an unconfirmed record of a unit: they are not offered twice.</summary>
internal static class OpenLines
{
    /// <summary>Why papers of the dossier cannot leave an office now: they stand in a record that nobody has confirmed. Null when none do.</summary>
    public static async Task<Refusal?> RefusalAsync(AppDb db, Dossier dossier, CancellationToken ct)
    {
        var keepers = dossier.Papers.Select(paper => paper.At).OfType<UnitId>().Distinct().ToList();
        var open = await OfAsync(db, keepers, ct);
        return keepers.Any(unit => open.Contains((unit, dossier.Id))) ? Refusals.PaperOnItsWay(dossier.Number) : null;
    }

    public static async Task<HashSet<(UnitId From, Guid Dossier)>> OfAsync(AppDb db, IReadOnlyCollection<UnitId> givers, CancellationToken ct)
    {
        var open = await db.Handovers.AsNoTracking()
            .Where(handover => givers.Contains(handover.From) && handover.State == HandoverState.Given)
            .Select(handover => new { handover.From, handover.Lines }).ToListAsync(ct);
        return [.. open.SelectMany(handover => handover.Lines.Select(line => (handover.From, line.Dossier)))];
    }
}
