using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Forms;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Opinions;

/// <summary>
/// One question to a unit, as that unit reads it: the question, and while it waits for the answer, what the asker sent along. The
/// dossier itself stays closed to the unit.
/// </summary>
internal sealed class ShowOpinion(AppDb db, PinnedRulesOf rules, BundleEngines engines, CivilClock clock)
{
    /// <param name="Waits">Whether an answer is still of use.</param>
    public sealed record View(
        DossierOpinion Opinion, bool Late, bool Waits, string Number, string ProcedureName, string OwnerName, IReadOnlyList<DossierPaper> Papers, IReadOnlyList<FormSummaryRow> Answers);

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        if (await db.DossierOpinions.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && units.Contains(each.Unit), ct) is not { } one)
        {
            return null;
        }

        var dossier = await db.Dossiers.AsNoTracking().Whole().SingleAsync(each => each.Id == one.DossierId, ct);
        var waits = one.IsOpen() && dossier.FindTask(one.Task) is { IsOpen: true };
        var pinned = rules.For(dossier, clock.Today);
        return new View(
            one, one.IsLateAt(clock.Now), waits, dossier.Number, dossier.ProcedureName, dossier.OwnerName,
            waits ? [.. dossier.Papers.Where(paper => one.Papers.Contains(paper.Id))] : [],
            waits && one.WithAnswers && !pinned.IsRefused ? FormSummary.Rows(engines.FormOf(pinned.Value.Bundle), dossier.Answers) : []);
    }
}
