using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Custody;

/// <summary>The keeper of a paper says that it is lost, or that it is there again. Only the unit in which it lies by the records can.</summary>
internal sealed class ReportPaper(AppDb db, UnitDirectory units)
{
    /// <param name="Reason">What was looked for and what happens now.</param>
    public sealed record Request(Guid Dossier, string PaperId, string? Reason);

    public Task<Result<PaperLost>> LoseAsync(Request request, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync(request, actor, (dossier, unit) => dossier.LosePaper(request.PaperId, unit), inner), ct);

    public Task<Result<PaperFound>> FindAsync(Request request, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync(request, actor, (dossier, unit) => dossier.FindPaper(request.PaperId, unit), inner), ct);

    private async Task<Result<TFact>> WriteAsync<TFact>(Request request, Actor actor, Func<Dossier, UnitInfo, Result<TFact>> decide, CancellationToken ct)
        where TFact : Fact
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Refusals.PaperReasonMissing;
        }

        if (await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct) is not { } dossier)
        {
            return Refusals.NotFound;
        }

        var keeper = dossier.Papers.FirstOrDefault(paper => paper.Id == request.PaperId)?.At;
        if (keeper is not { } unit || !actor.DossierUnits().Contains(unit) || units.Find(unit) is not { } info)
        {
            return Refusals.PaperNotKept;
        }

        if ((await OpenLines.OfAsync(db, [unit], ct)).Contains((unit, dossier.Id)))
        {
            return Refusals.PaperOnItsWay(dossier.Number);
        }

        var decided = decide(dossier, info);
        return decided.IsRefused ? decided : db.Record(dossier, decided.Value, actor, request.Reason.Trim(), actor.PostIn(unit));
    }
}
