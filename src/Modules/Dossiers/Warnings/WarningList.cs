using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Assignments;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Warnings;

/// <summary>
/// Cần chú ý: what the clock has to say to one person about work that is still open, the nearest date first. Whoever holds the work now is told,
/// and those who direct the unit where it lies now, whoever it was when the stage was reached.
/// </summary>
internal sealed class WarningList(AppDb db, UnitDirectory units, CivilClock clock)
{
    /// <summary>More than anybody reads on one page; what is nearest is on it.</summary>
    public const int Most = 100;

    /// <param name="Own">The reader does the work; otherwise they direct the unit where it lies.</param>
    public sealed record Row(
        Guid Id, Guid Dossier, string Number, string OwnerName, string ProcedureName, WarningStage Stage, string TaskName, string? Holder, Moment Due, Moment At, bool Own, bool Read);

    private sealed class Told
    {
        public required DossierWarning Warning { get; init; }

        public required Dossier Dossier { get; init; }

        public required DossierTask Task { get; init; }
    }

    public async Task<IReadOnlyList<Row>> HandleAsync(Actor actor, CancellationToken ct, int take = Most)
    {
        var (account, desks, reads) = (actor.Account, DesksOf(actor), db.Set<WarningRead>());
        var found = await ToldTo(actor).OrderBy(each => each.Warning.Due).ThenBy(each => each.Dossier.Number).Take(take * 4)
            .Select(each => new
            {
                each.Warning.About,
                Row = new Row(
                    each.Warning.Id, each.Dossier.Id, each.Dossier.Number, each.Dossier.OwnerName, each.Dossier.ProcedureName, each.Warning.Stage, each.Task.Name, each.Task.HolderName,
                    each.Warning.Due, each.Warning.At, each.Task.Holder == account || (each.Task.Holder == null && desks.Contains(each.Task.Desk)),
                    reads.Any(read => read.Warning == each.Warning.Id && read.Account == account)),
            })
            .ToListAsync(ct);

        // A later stage stands for those before it; of parallel steps the reader's own speaks for the dossier.
        return
        [
            .. found.GroupBy(each => each.About).Select(group => group.OrderByDescending(each => each.Row.Stage).ThenByDescending(each => each.Row.Own).First().Row)
                .OrderBy(row => row.Due).ThenBy(row => row.Number, StringComparer.Ordinal).Take(take),
        ];
    }

    /// <summary>The ids, of those named, that are addressed to the actor.</summary>
    public Task<List<Guid>> OwnAsync(IReadOnlyCollection<Guid> named, Actor actor, CancellationToken ct) =>
        ToldTo(actor).Where(each => named.Contains(each.Warning.Id)).Select(each => each.Warning.Id).Distinct().ToListAsync(ct);

    private IQueryable<Told> ToldTo(Actor actor)
    {
        var (account, desks, directed) = (actor.Account, DesksOf(actor), new Direction(actor, units, clock.Today));
        var leading = directed.Units.Where(unit => directed.Over(unit)!.Role is Role.Leader || actor.Holds(Role.Leader, units.CommitteeOf(unit, clock.Today)?.Id ?? unit)).ToList();

        // Where a unit has no head of its own, in a ward and at the one-stop, its leader is told in the place of one.
        var heading = directed.Units.Where(unit => actor.PostFor(Role.Head, unit) is not null || units.Find(unit)?.Kind is not UnitKind.Division).ToList();
        return
            from task in db.DossierTasks.AsNoTracking()
            where task.ClosedAt == null && !task.ForReturn
            join dossier in db.Dossiers.AsNoTracking() on task.DossierId equals dossier.Id
            where dossier.ReadyAt == null && dossier.PausedSince == null
            join warning in db.DossierWarnings.AsNoTracking() on dossier.Id equals warning.DossierId
            where (warning.About == dossier.Id && warning.Due == dossier.LawfulDue) || (warning.About == task.Id && warning.Due == task.PlannedDue)
            where task.Holder == account || (task.Holder == null && desks.Contains(task.Desk))
                || (warning.ToHead && heading.Contains(task.Unit)) || (warning.ToLeader && leading.Contains(task.Unit))
            select new Told { Warning = warning, Dossier = dossier, Task = task };
    }

    private static List<string> DesksOf(Actor actor) =>
        [.. actor.Posts.Where(post => post.Role is not Role.Administrator).Select(post => DossierTask.DeskOf(post.Role, post.Unit)).Distinct()];
}
