using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Counter;

/// <summary>What the officer tells the citizen right after the acceptance.</summary>
internal sealed class ShowAccepted(AppDb db)
{
    public sealed record Shown(
        Guid Id, string Number, string ProcedureName, string CaseName, string OwnerName, DueDate? Due, IReadOnlyList<PartDue> Parts,
        IReadOnlyList<DossierFee> Fees, IReadOnlyList<string> Receipts);

    public Task<Shown?> HandleAsync(Guid id, Actor clerk, CancellationToken ct) =>
        db.Dossiers.AsNoTracking().VisibleTo(clerk).Where(dossier => dossier.Id == id)
            .Select(dossier => new Shown(
                dossier.Id, dossier.Number, dossier.ProcedureName, dossier.CaseName, dossier.OwnerName, dossier.Due, dossier.Parts, dossier.Fees, dossier.FeeReceipts))
            .SingleOrDefaultAsync(ct);

    /// <summary>The dossier that this page has already become, when somebody comes back to it.</summary>
    public Task<Guid?> OfPageAsync(Guid page, Actor clerk, CancellationToken ct)
    {
        var key = page.ToString("N");
        return db.Dossiers.VisibleTo(clerk).Where(dossier => dossier.SubmissionKey == key).Select(dossier => (Guid?)dossier.Id).SingleOrDefaultAsync(ct);
    }
}
