using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>
    /// Taken in at the right one-stop: the process begins and the clock with it. Who helped, who receives and who decides stay three things.
    /// </summary>
    public Result<DossierTakenIn> TakeIn(ProcessDefinition process, TaskPlanner planner, DossierDates dates, UnitInfo helped, UnitInfo desk, Actor by, Moment now)
    {
        if (OpenTasks.FirstOrDefault(each => each.Element == DeskSteps.TakeIn) is not { } task)
        {
            return Refusals.TakenInAlready;
        }

        if (task.RefusalFor(by) is { } refusal)
        {
            return refusal;
        }

        var started = process.Start(GuardFacts(Case, decision: null));
        var planned = started.IsRefused ? started.Refusal : planner.Plan(Id, started.Value, now);
        if (planned.IsRefused)
        {
            return planned.Refusal;
        }

        task.HoldBy(by);
        task.Close(now, outcome: null);
        (FirstDue, LawfulDue, Clock, Due, Parts) = (dates.Due?.At, dates.Due?.At, dates.Clock, dates.Due, dates.Parts);
        Responsible = ReceivedAt;
        Follow(started.Value.Marking, planned.Value);
        return new DossierTakenIn(helped.Id, helped.Name, desk.Id, desk.Name, Due, Parts, planned.Value.Opened);
    }

    /// <summary>Accepted for another place: it has its number, its papers lie at the helping counter, and no date runs yet.</summary>
    private static (Dossier Dossier, DossierAccepted Fact) AcceptForOther(
        Guid id, Presented presented, AcceptanceTerms terms, AcceptanceNumbers numbers, string submissionKey, Moment now)
    {
        var dossier = New(id, presented, terms with { Dates = new DossierDates(null, null, []) }, numbers, submissionKey, FeesOf(presented, terms, now), now);
        dossier.Marking = Marking.Empty;
        var task = new DossierTask
        {
            Id = Guid.CreateVersion7(), DossierId = id, Element = DeskSteps.TakeIn, Name = Texts.StepTakeIn, Role = Role.CounterOfficer, Unit = terms.ReceivedAt,
            Desk = DossierTask.DeskOf(Role.CounterOfficer, terms.ReceivedAt), OpenedAt = now, Key = $"{dossier.Number}/{DeskSteps.TakeIn}",
        };
        dossier.Tasks.Add(task);
        var opened = new TaskOpened(task.Id, task.Element, task.Name, task.Role, task.Unit, terms.Planner.Units.Find(task.Unit)?.Name ?? task.Unit.Value, null);
        return (dossier, dossier.AcceptedFact(terms, [opened]));
    }
}
