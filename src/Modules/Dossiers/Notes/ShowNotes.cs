using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Notes;

/// <summary>What officers wrote on a dossier, and what the citizen was asked.</summary>
internal sealed class ShowNotes(AppDb db, FactHistory history)
{
    public sealed record View(Guid Id, string Number, string OwnerName, string ProcedureName, bool Returned, IReadOnlyList<NoteLine> Notes, IReadOnlyList<CitizenQuestion> Questions);

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var facts = await history.OfAsync(dossier.Stream, 0, ct);
        return new View(
            dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.ReturnedAt is not null, NoteLine.Of(facts), [.. dossier.Questions.Reverse()]);
    }
}
