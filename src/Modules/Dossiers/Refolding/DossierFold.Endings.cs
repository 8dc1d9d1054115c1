using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers.Refolding;

internal sealed partial class DossierFold
{
    /// <summary>Where it stood when it ended without a result.</summary>
    public (string? Cause, Moment At, Marking Marking, Stage Before, Moment? PausedBefore)? Ending { get; private set; }

    public (StopState State, string? Cause, string Ground, string? Number)? Stop { get; private set; }

    private string? Withdraw(DossierWithdrawn fact, Moment at)
    {
        Stop = null;
        return EndAs(Stage.Withdrawn, fact.Cause, fact.Opened, at);
    }

    private string? Propose(StopProposed fact, Moment at)
    {
        Stop = (StopState.Proposed, fact.Cause, fact.Ground, null);
        Tasks.AddRange(fact.Opened.Select(task => new FoldedTask(task, at, LawfulDue, element: null, dataOnly: true)));
        Units.UnionWith(fact.Opened.Select(task => task.Unit));
        return null;
    }

    private string? SendStopBack(Moment at)
    {
        if (Stop is not { State: StopState.Proposed } proposal)
        {
            return "a proposal to stop was sent back that nobody made";
        }

        Stop = proposal with { State = StopState.SentBack };
        CloseDecideStop(at);
        return null;
    }

    private string? StopAt(DossierStopped fact, Moment at)
    {
        if (Stop is not { State: StopState.Proposed } proposal)
        {
            return "it was stopped without a proposal";
        }

        Stop = proposal with { State = StopState.Decided, Number = fact.Number };
        return EndAs(Stage.Stopped, fact.Cause, fact.Opened, at);
    }

    private string? GiveBack(FactActor by, Moment at)
    {
        if (Open.FirstOrDefault(task => task.Opened.Element is DeskSteps.PapersBack) is not { } task)
        {
            return "papers went back that were not to be given back";
        }

        (task.Holder, task.ClosedAt) = ((by.Account, by.Name), at);
        Papers = [.. Papers.Select(paper => paper.Kind is PaperKind.Result || paper.Lost is true ? paper : paper with { At = null })];
        return null;
    }

    /// <summary>A result is a decision: a proposal to stop beside it falls.</summary>
    private void DropStop(Moment at)
    {
        if (Stop is { State: StopState.Proposed })
        {
            Stop = null;
            CloseDecideStop(at);
        }
    }

    private void CloseDecideStop(Moment at)
    {
        foreach (var task in Open.Where(task => task.Opened.Element is DeskSteps.DecideStop).ToList())
        {
            task.ClosedAt = at;
        }
    }

    private string? EndAs(Stage stage, string? cause, IReadOnlyList<TaskOpened> opened, Moment at)
    {
        Ending = (cause, at, Marking, Stage, PausedSince);
        foreach (var task in Open.ToList())
        {
            task.ClosedAt = at;
        }

        End([.. Waits.Select(wait => wait.Element)]);
        (Stage, Marking, PausedSince, Responsible) = (stage, Marking.Empty, PausedSince ?? at, Accepted.ReceivedAt);
        OpenAtDesk(opened, at);
        LookWhereItLies();
        return null;
    }
}
