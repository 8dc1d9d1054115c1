using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>The opinions asked on one dossier, for those who work on it, and whom its holder may ask.</summary>
internal sealed class ShowOpinions(AppDb db, UnitDirectory units, PinnedRulesOf rules, CivilClock clock)
{
    public sealed record Line(DossierOpinion Opinion, bool Late, bool MayAnswer, bool MayWaive);

    /// <param name="Task">The step that the viewer holds and may ask from; null without one.</param>
    /// <param name="Units">Who may be asked.</param>
    /// <param name="Silence">By what law silence is consent, and the first day for which it is.</param>
    public sealed record View(
        Guid Id, string Number, string OwnerName, string ProcedureName, Guid? Task, string? TaskName, IReadOnlyList<UnitInfo> Units, IReadOnlyList<DossierPaper> Papers,
        (string Basis, DateOnly From)? Silence, IReadOnlyList<Line> Lines);

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var (mine, pinned) = (actor.DossierUnits(), rules.For(dossier, clock.Today));
        var asked = await db.DossierOpinions.AsNoTracking().Where(each => each.DossierId == id).OrderByDescending(each => each.AskedAt).ThenBy(each => each.UnitName).ToListAsync(ct);
        var held = dossier.OpenTasks.FirstOrDefault(task => task.Holder == actor.Account && !task.ForReturn && actor.PostFor(task.Role, task.Unit) is not null);
        return new View(
            dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, held?.Id, held?.Name, held is null ? [] : units.AskableFrom(held.Unit, clock.Today), dossier.Papers,
            !pinned.IsRefused && pinned.Value.Bundle.Consultation is { SilenceConsents: true } rule ? (rule.LegalBasis, clock.Today.AddDays(rule.Days ?? 0)) : null,
            [
                .. asked.Select(each => new Line(
                    each, each.IsLateAt(clock.Now), each.IsOpen() && mine.Contains(each.Unit), each.IsOpen() && dossier.FindTask(each.Task) is { IsOpen: true } task && task.Holder == actor.Account)),
            ]);
    }
}
