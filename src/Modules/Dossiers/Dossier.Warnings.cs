using MoCua.Deadlines;
using MoCua.Dossiers.Warnings;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    private static readonly Role[] Officer = [Role.Specialist], OfficerAndHead = [Role.Specialist, Role.Head], Everybody = [Role.Specialist, Role.Head, Role.Leader];

    /// <summary>What people are to be told now, of those stages that they have not been told of: never twice, and never an earlier stage after a later one.</summary>
    public IReadOnlyList<DossierWarning> Warn(IReadOnlyCollection<DossierWarning> given, WarningRules rules, WorkingCalendars calendars, Moment now)
    {
        var told = new List<DossierWarning>();
        if (MayBeLate && Clock is { } clock && WarningTimes.OfDossier(LawfulDue!.Value, clock, rules, calendars.Of(Competent), now) is { } stage)
        {
            Tell(Id, stage, LawfulDue!.Value);
        }

        foreach (var task in OpenTasks.Where(task => task is { PlannedDue: not null, ForReturn: false }))
        {
            if (WarningTimes.OfStep(task.OpenedAt, task.PlannedDue!.Value, task.HalfUsedAt, rules, calendars.Of(task.Unit), now) is { } step)
            {
                Tell(task.Id, step, task.PlannedDue!.Value);
            }
        }

        return told;

        void Tell(Guid about, WarningStage reached, Moment due)
        {
            if (!given.Any(each => each.About == about && each.Due == due && each.Stage >= reached))
            {
                var to = ToldOf(reached);
                told.Add(new DossierWarning
                {
                    Id = Guid.CreateVersion7(), DossierId = Id, About = about, Stage = reached, Due = due, At = now,
                    ToHead = to.Contains(Role.Head), ToLeader = to.Contains(Role.Leader),
                });
            }
        }
    }

    public DossierWarned FactOf(DossierWarning warning) => new(
        warning.Id, warning.Stage, warning.About == Id ? null : warning.About, FindTask(warning.About)?.Name, warning.Due, ToldOf(warning.Stage));

    /// <summary>The officer first, then the head too, then the leader too.</summary>
    private static Role[] ToldOf(WarningStage stage) => stage switch
    {
        WarningStage.StepHalfUsed or WarningStage.StepNear => Officer,
        WarningStage.StepOver or WarningStage.DueNear => OfficerAndHead,
        _ => Everybody,
    };
}
