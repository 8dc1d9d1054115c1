using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers;

/// <summary>Finds the fact stream of a dossier by its code, for the auditor on the command line.</summary>
public static class DossierStreams
{
    public static async Task<string?> FindAsync(AppDb db, string code, CancellationToken ct) =>
        await db.Dossiers.Where(dossier => dossier.Number == code).Select(dossier => dossier.Stream).SingleOrDefaultAsync(ct);
}
