using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers;

/// <summary>What an officer brings to a step.</summary>
/// <param name="Option">Id of the chosen decision, where the step offers any.</param>
/// <param name="Input">Answers of the step's own form, already valid.</param>
internal sealed record StepInput(string? Option, string? Reason, JsonObject? Input);

internal sealed partial class Dossier
{
    private readonly List<Fact> following = [];

    /// <summary>What the program itself did with the step just taken (data sent, a date that runs again): recorded behind the fact of that step, once.</summary>
    public IReadOnlyList<Fact> TakeFollowing()
    {
        List<Fact> taken = [.. following];
        following.Clear();
        return taken;
    }

    public DossierTask? FindTask(Guid task) => Tasks.FirstOrDefault(each => each.Id == task);

    public Result<TaskClaimed> Claim(DossierTask task, Actor by)
    {
        if (task.RefusalFor(by) is { } refusal)
        {
            return refusal;
        }

        task.HoldBy(by);
        Responsible = task.Unit;
        Stage = Stage is Stage.Accepted ? Stage.InProgress : Stage;
        return new TaskClaimed(task.Id, task.Name, task.Unit);
    }

    public static Result<TaskReleased> Release(DossierTask task, Actor by)
    {
        if (task.RefusalFor(by) is { } refusal)
        {
            return refusal;
        }

        task.Release();
        return new TaskReleased(task.Id, task.Name, task.Unit);
    }

    /// <summary>Completes a step: the process says what comes next.</summary>
    public Result<StepCompleted> Complete(DossierTask task, StepInput input, ProcessDefinition process, TaskPlanner planner, Actor by, Moment now)
    {
        if (process.Find(task.Element) is not { } element)
        {
            return task.RefusalFor(by) ?? Refusals.HasItsPage(task.Name);
        }

        var option = element.Options.FirstOrDefault(each => each.Id == input.Option);
        if ((task.RefusalFor(by) ?? (task.OpinionsOpen > 0 ? Refusals.OpinionsOpen(task.OpinionsOpen) : null) ?? RefusalOf(element, option, input)) is { } refusal)
        {
            return refusal;
        }

        var step = process.Complete(Marking, task.Element, GuardFacts(Case, option?.Id));
        var planned = step.IsRefused ? step.Refusal : planner.Plan(Id, step.Value, now);
        if (planned.IsRefused)
        {
            return planned.Refusal;
        }

        task.HoldBy(by);
        task.Close(now, option?.Label);
        if (input.Input is { Count: > 0 } answers)
        {
            StepInputs = Merged(task.Element, answers);
        }

        Stage = Stage is Stage.Accepted ? Stage.InProgress : Stage;
        CloseVanished(step.Value, now);
        Follow(step.Value.Marking, planned.Value);
        return new StepCompleted(
            task.Id, task.Element, task.Name, task.Unit, option?.Id, option?.Label, input.Input, task.OpenedAt, task.PlannedDue,
            planned.Value.Opened, planned.Value.Waiting);
    }

    /// <summary>A waiting time is over (niêm yết), or a time over which a task or a request was watched.</summary>
    public Result<WaitElapsed> Elapse(DossierWait wait, PinnedRules rules, Moment now)
    {
        var (process, planner) = (rules.Process, rules.Planner);
        var step = process.Occur(Marking, wait.Element, GuardFacts(Case, decision: null));
        var planned = step.IsRefused ? step.Refusal : planner.Plan(Id, step.Value, now);
        if (planned.IsRefused)
        {
            return planned.Refusal;
        }

        if (StopAwaiting(step.Value, rules, now) is { } refusal)
        {
            return refusal;
        }

        wait.EndedAt = now;
        CloseVanished(step.Value, now);
        Follow(step.Value.Marking, planned.Value);
        return new WaitElapsed(wait.Element, wait.Name, wait.Since, planned.Value.Opened);
    }

    private static Refusal? RefusalOf(ProcessElement element, DecisionOption? option, StepInput input) => element switch
    {
        { Options.Count: > 0 } when option is null => Refusals.DecisionMissing,
        _ when option is { ReasonRequired: true } && string.IsNullOrWhiteSpace(input.Reason) => Refusals.ReasonMissing(option.Label),
        _ => null,
    };

    private void Follow(Marking marking, Planned planned)
    {
        Marking = marking;
        Tasks.AddRange(planned.Tasks);
        Waits.AddRange(planned.Waits);
        foreach (var task in planned.Tasks)
        {
            SeenBy(task.Unit);
            (task.DossierDue, task.Key) = (LawfulDue ?? DossierTask.Never, $"{Number}/{task.Element}");
        }

        if (planned.Tasks.Count > 0 && !OpenTasks.Any(task => task.Unit == Responsible && task.Element is not DeskSteps.DecideStop))
        {
            Responsible = planned.Tasks[0].Unit;
        }

        following.AddRange(planned.Sent);
        SeenBy([.. planned.Sent.Select(each => each.To)]);
        PrintResults(planned.Tasks);
        RefreshCustody();
    }

    /// <summary>Tasks that the step took away without completing them (interrupting events), and times that nobody watches any more.</summary>
    private void CloseVanished(Step step, Moment now)
    {
        foreach (var gone in OpenTasks.Where(task => step.Closed.Contains(task.Element)).ToList())
        {
            gone.Close(now, outcome: null);
        }

        foreach (var wait in Waits.Where(wait => wait.EndedAt is null && step.Closed.Contains(wait.Element)))
        {
            wait.EndedAt = now;
        }
    }

    private void SeenBy(params ReadOnlySpan<UnitId> units)
    {
        foreach (var unit in units)
        {
            if (!Units.Any(each => each.Unit == unit))
            {
                Units.Add(new DossierUnit { DossierId = Id, Unit = unit });
            }
        }
    }

    private JsonObject Merged(string element, JsonObject input)
    {
        var merged = StepInputs.DeepClone().AsObject();
        merged[element] = input.DeepClone();
        return merged;
    }
}
