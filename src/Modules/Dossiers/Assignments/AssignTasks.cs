using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Assignments;

/// <summary>
/// Gives tasks to another officer of the same unit and role: chosen ones, or all that one officer holds. Each dossier in its own
/// transaction, each with its own outcome.
/// </summary>
internal sealed class AssignTasks(AppDb db, OfficerDirectory officers, UnitDirectory units, CivilClock clock)
{
    /// <summary>One press of the button moves so many at most.</summary>
    public const int Most = 100;

    private const int Attempts = 3;

    /// <param name="Tasks">The chosen ones; not read when <paramref name="All"/> says whose all go.</param>
    /// <param name="To">Account of the receiver.</param>
    public sealed record Request(IReadOnlyList<Guid> Tasks, Source? All, Guid To, string? Reason);

    /// <summary>Everything that an officer holds in one post.</summary>
    public sealed record Source(Role Role, UnitId Unit, Guid Holder);

    /// <param name="Refusal">Why not, or null when it is done.</param>
    public sealed record Outcome(Guid Task, string Number, Refusal? Refusal);

    public async Task<Result<List<Outcome>>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var direction = new Direction(actor, units, clock.Today);
        var chosen = await ChooseAsync(request, actor, direction, ct);
        if (chosen.Count == 0)
        {
            return Refusals.AssignNothing;
        }

        var receivers = (await officers.InAsync([.. chosen.Select(each => each.Unit).Distinct()], ct)).Where(each => each.Account == request.To).ToList();
        if (receivers.Count == 0)
        {
            return Refusals.AssigneeWithoutPost;
        }

        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        var outcomes = new List<Outcome>();
        foreach (var each in chosen)
        {
            var to = receivers.FirstOrDefault(one => one.Holds(each.Role, each.Unit)) ?? receivers[0];
            outcomes.Add(new Outcome(each.Task, each.Number, await AssignAsync(each, to, reason, direction, actor, ct)));
        }

        return outcomes;
    }

    private Task<List<Chosen>> ChooseAsync(Request request, Actor actor, Direction direction, CancellationToken ct)
    {
        var directed = direction.Units.ToList();
        var open = db.DossierTasks.AsNoTracking().Where(task => task.ClosedAt == null && (task.Holder == actor.Account || directed.Contains(task.Unit)));
        if (request.All is { } all)
        {
            var desk = DossierTask.DeskOf(all.Role, all.Unit);
            open = open.Where(task => task.Desk == desk && task.Holder == all.Holder && !task.ForReturn);
        }
        else
        {
            var tasks = request.Tasks.Distinct().ToList();
            open = open.Where(task => tasks.Contains(task.Id));
        }

        return (
            from task in open
            join dossier in db.Dossiers on task.DossierId equals dossier.Id
            orderby task.DossierDue, task.Key
            select new Chosen(task.Id, task.DossierId, dossier.Number, task.Role, task.Unit)).Take(Most).ToListAsync(ct);
    }

    private async Task<Refusal?> AssignAsync(Chosen chosen, OfficeHolder to, string? reason, Direction direction, Actor actor, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(inner => WriteAsync(chosen, to, reason, direction, actor, inner), ct);
            if (result.Refusal?.Code != StorageRefusals.ConflictCode || attempt == Attempts)
            {
                return result.Refusal;
            }
        }
    }

    private async Task<Result<TaskAssigned>> WriteAsync(Chosen chosen, OfficeHolder to, string? reason, Direction direction, Actor actor, CancellationToken ct)
    {
        var reach = actor.DossierUnits().Concat(direction.Units).ToList();
        var dossier = await db.Dossiers.SeenIn(reach).Whole().SingleOrDefaultAsync(each => each.Id == chosen.Dossier, ct);
        if (dossier?.FindTask(chosen.Task) is not { } task)
        {
            return Refusals.NotFound;
        }

        var over = direction.Over(task.Unit);
        var assigned = dossier.Assign(task, to, reason, over is not null, actor, clock.Now);
        return assigned.IsRefused ? assigned : db.Record(dossier, assigned.Value, actor, reason, over ?? actor.PostFor(task.Role, task.Unit));
    }

    private sealed record Chosen(Guid Task, Guid Dossier, string Number, Role Role, UnitId Unit);
}
