using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Custody;

/// <summary>Where each paper of one dossier lies, and how it came there.</summary>
internal sealed class ShowPapers(AppDb db, FactHistory history, UnitDirectory units)
{
    /// <param name="Papers">Every line of papers, those with the citizen too.</param>
    /// <param name="Moves">What happened to the papers, the oldest first.</param>
    public sealed record View(Guid Dossier, string Number, string Owner, IReadOnlyList<Line> Papers, IReadOnlyList<Move> Moves);

    /// <param name="Keeper">Name of the unit in which it lies; null when it is with the citizen or never was on paper.</param>
    /// <param name="Mine">It lies in a unit of the reader, who may say that it is lost or found.</param>
    public sealed record Line(DossierPaper Paper, string? Keeper, bool Mine);

    /// <param name="Record">Id of the hand-over record, if one moved the papers.</param>
    public sealed record Move(Moment At, string Who, string What, string? Reason, Guid? Record);

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var mine = actor.DossierUnits();
        var moves = (await history.OfAsync(dossier.Stream, 0, ct)).Where(recorded => Moves(recorded.Fact))
            .Select(recorded => new Move(recorded.At, recorded.Actor.Name, FactWords.Act(recorded.Fact) ?? "", recorded.Reason, (recorded.Fact as PapersHandedOver)?.Handover));
        return new View(
            dossier.Id, dossier.Number, dossier.OwnerName,
            [.. dossier.Papers.Select(paper => new Line(paper, paper.At is { } at && paper.Sheets > 0 ? units.Find(at)?.Name ?? at.Value : null, paper.At is { } unit && mine.Contains(unit)))],
            [.. moves]);
    }

    private static bool Moves(Fact fact) => fact is
        DossierAccepted or SupplementReceived or PapersHandedOver or PaperLost or PaperFound or ResultNumbered or ResultReturned or PapersReturned;
}
