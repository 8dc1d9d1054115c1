using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>Gives an open task to an officer of the same unit and role; from then on they are its one holder.</summary>
    /// <param name="task">Free, or held by anybody.</param>
    /// <param name="to">Somebody in a post, today.</param>
    /// <param name="reason">Wanted when somebody held it.</param>
    /// <param name="directs">Whether the actor heads or leads the unit of the task; others give only what they hold.</param>
    public Result<TaskAssigned> Assign(DossierTask task, OfficeHolder to, string? reason, bool directs, Actor by, Moment now)
    {
        if (RefusalToAssign(task, to, reason, directs, by) is { } refusal)
        {
            return refusal;
        }

        var (from, fromName) = (task.Holder, task.HolderName);
        task.GiveTo(to.Account, to.Name, new TaskAssignment(by.Name, now, reason));
        Responsible = task.Unit;
        Stage = Stage is Stage.Accepted ? Stage.InProgress : Stage;
        return new TaskAssigned(task.Id, task.Name, task.Unit, task.Role, from, fromName, to.Account, to.Name);
    }

    private static Refusal? RefusalToAssign(DossierTask task, OfficeHolder to, string? reason, bool directs, Actor by) => task switch
    {
        { IsOpen: false } => Refusals.TaskClosed(task.Name),
        _ when !directs && (task.Holder != by.Account || by.PostFor(task.Role, task.Unit) is null) => Refusals.NotYoursToAssign(task.Name),
        { ForReturn: true } => Refusals.AssignHandOut,
        { AwaitsHandover: true } => Refusals.PapersNotHere,
        _ when !to.Holds(task.Role, task.Unit) => Refusals.AssigneeWithoutPost,
        { Holder: { } holder } when holder == to.Account => Refusals.AssigneeHoldsIt(to.Name),
        { Holder: not null } when string.IsNullOrWhiteSpace(reason) => Refusals.AssignReasonMissing,
        _ => null,
    };
}
