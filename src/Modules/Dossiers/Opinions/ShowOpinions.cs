using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>The opinions asked on one dossier, and what this officer may do about them.</summary>
internal sealed class ShowOpinions(AppDb db, UnitDirectory units, CivilClock clock)
{
    public sealed record Line(DossierOpinion Opinion, bool Late, bool MayAnswer, bool MayWaive);

    /// <param name="Task">The step that the viewer holds and may ask from; null without one.</param>
    /// <param name="Units">Who may be asked.</param>
    public sealed record View(
        Guid Id, string Number, string OwnerName, string ProcedureName, Guid? Task, string? TaskName, IReadOnlyList<UnitInfo> Units, IReadOnlyList<Line> Lines);

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var asked = await db.DossierOpinions.AsNoTracking().Where(each => each.DossierId == id).OrderByDescending(each => each.AskedAt).ThenBy(each => each.UnitName).ToListAsync(ct);
        var held = dossier.OpenTasks.FirstOrDefault(task => task.Holder == actor.Account && actor.PostFor(task.Role, task.Unit) is not null);
        return new View(
            dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, held?.Id, held?.Name, held is null ? [] : Askable(held.Unit),
            [
                .. asked.Select(each => new Line(
                    each, each.IsLateAt(clock.Now), each.IsOpen() && actor.Posts.Any(post => post.Unit == each.Unit && post.Role is not Role.Administrator),
                    each.IsOpen() && dossier.FindTask(each.Task)?.Holder == actor.Account)),
            ]);
    }

    /// <summary>The units of the own committee and of the one above it, without one-stops.</summary>
    private IReadOnlyList<UnitInfo> Askable(UnitId own)
    {
        var today = clock.Today;
        var committee = units.CommitteeOf(own, today);
        var above = committee?.Parent is { } parent ? units.CommitteeOf(parent, today) : null;
        var reach = new[] { committee, above is { Level: UnitLevel.District } ? above : null }.OfType<UnitInfo>().SelectMany(unit => units.SubtreeOf(unit.Id)).ToHashSet();
        return [.. units.All(today).Where(unit => reach.Contains(unit.Id) && unit.Id != own && unit.Kind is not UnitKind.OneStop)];
    }
}
