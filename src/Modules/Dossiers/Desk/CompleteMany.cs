using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Desk;

/// <summary>Several tasks of the same step, one decision: each dossier in its own transaction, each with its own outcome.</summary>
internal sealed class CompleteMany(AppDb db, CompleteTask complete)
{
    public const int Most = 50;

    public sealed record Request(IReadOnlyList<Guid> Tasks, string Option, string? Reason);

    /// <param name="Refusal">Why not, or null when it is done.</param>
    public sealed record Outcome(Guid Task, string Number, Refusal? Refusal);

    public async Task<IReadOnlyList<Outcome>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var tasks = request.Tasks.Distinct().Take(Most).ToList();
        var units = actor.DossierUnits();
        var chosen = await (
            from task in db.DossierTasks.AsNoTracking()
            join dossier in db.Dossiers.AsNoTracking() on task.DossierId equals dossier.Id
            where tasks.Contains(task.Id) && units.Contains(task.Unit)
            orderby task.DossierDue, task.Id
            select new { task.Id, task.DossierId, dossier.Number, dossier.FactCount }).ToListAsync(ct);

        var outcomes = new List<Outcome>();
        foreach (var each in chosen)
        {
            var result = await complete.HandleAsync(
                new CompleteTask.Request(
                    each.DossierId, each.Id, new StepInput(request.Option, request.Reason, null), new StepExtras([], null, false), each.FactCount),
                actor, ct);
            outcomes.Add(new Outcome(each.Id, each.Number, result.Refusal));
        }

        return outcomes;
    }
}
