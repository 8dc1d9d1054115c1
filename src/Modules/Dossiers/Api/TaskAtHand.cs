using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Forms;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers.Api;

/// <summary>What a change of a task needs to know before it begins: its version, its form, the parties. One query.</summary>
internal sealed class TaskAtHand(AppDb db, PinnedRulesOf rules, BundleEngines engines, FactHistory history, CivilClock clock)
{
    public sealed record Found(
        Guid Task, Guid Dossier, string Element, string? Holder, Moment? ClosedAt, bool AwaitsHandover, string Procedure, string BundleVersion, Parties Parties, long Facts)
    {
        public string Tag => $"\"{TaskVersion.Of(Holder, ClosedAt, AwaitsHandover)}\"";
    }

    /// <summary>Null where the actor does not see the dossier, or the task is none of their posts.</summary>
    public async Task<Found?> FindAsync(Guid task, Actor actor, CancellationToken ct)
    {
        var desks = actor.Posts.Select(post => DossierTask.DeskOf(post.Role, post.Unit)).ToList();
        return await (
            from dossier in db.Dossiers.VisibleTo(actor)
            join row in db.DossierTasks on dossier.Id equals row.DossierId
            where row.Id == task && desks.Contains(row.Desk)
            select new Found(
                row.Id, dossier.Id, row.Element, row.HolderName, row.ClosedAt, row.AwaitsHandover, dossier.Procedure, dossier.BundleVersion, dossier.Parties, dossier.FactCount))
            .AsNoTracking().SingleOrDefaultAsync(ct);
    }

    /// <summary>The form of the step, or null.</summary>
    public FormSchema? FormOf(Found task)
    {
        var bundle = rules.BundleOf(task.Procedure, task.BundleVersion);
        var form = bundle.IsRefused ? null : FormIdOf(engines.ProcessOf(bundle.Value), task.Element);
        return form is null ? null : engines.StepFormOf(bundle.Value, form);
    }

    public static string? FormIdOf(ProcessDefinition process, string element) =>
        process.Find(element)?.Actions.FirstOrDefault(action => action.Kind is StepActions.Form)?["form"];

    /// <summary>Who did what to the task, the newest last: told to whoever comes too late.</summary>
    public async Task<string?> StoryAsync(Found task, CancellationToken ct)
    {
        var facts = await history.OfAsync(Dossier.StreamOf(task.Dossier), 0, ct);
        var told = facts.Where(recorded => Concerns(recorded.Fact, task.Task)).TakeLast(2)
            .Select(recorded => Refusals.Say(Texts.StoryLine, recorded.At.ClockSeenOn(clock.Now.Date), recorded.Actor.Name, FactWords.Act(recorded.Fact)));
        return string.Join(' ', told);
    }

    private static bool Concerns(Fact fact, Guid task) => fact switch
    {
        TaskClaimed claimed => claimed.Task == task,
        TaskReleased released => released.Task == task,
        TaskAssigned assigned => assigned.Task == task,
        StepCompleted step => step.Task == task,
        PapersHandedOver => true,
        _ => false,
    };
}
