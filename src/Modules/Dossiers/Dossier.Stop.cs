using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>The proposal under way, or the one decided.</summary>
    public StopProposal? Stop { get; private set; }

    /// <summary>The post under which somebody may propose to stop: one in a unit that works or worked on the dossier; a counter decides nothing.</summary>
    public Post? PostToStop(Actor by) => by.Posts.FirstOrDefault(post =>
        post.Role is Role.Specialist or Role.Head && (post.Unit == Responsible || Tasks.Any(task => task.Unit == post.Unit)));

    /// <param name="unit">The unit that proposes.</param>
    /// <param name="committee">Whose leader decides.</param>
    public Result<StopProposed> ProposeStop(string cause, string ground, FeeChoice? fees, UnitInfo unit, UnitInfo committee, Moment now)
    {
        if ((RefusalToEnd() ?? RefusalOf(cause, ground)) is { } refusal)
        {
            return refusal;
        }

        if (Stop is { State: StopState.Proposed })
        {
            return Refusals.StopProposedAlready;
        }

        var settled = SettleFees(fees);
        if (settled.IsRefused)
        {
            return settled.Refusal;
        }

        Stop = new StopProposal(StopState.Proposed, cause, ground, unit.Id, settled.Value is null ? null : fees, null);
        return new StopProposed(cause, ground, unit.Id, unit.Name, settled.Value?.How, settled.Value?.Amount ?? 0, settled.Value?.Ground, [OpenDecideStop(committee, now)]);
    }

    public Result<StopSentBack> SendStopBack(string reason, Moment now)
    {
        if (Stop is not { State: StopState.Proposed } proposal)
        {
            return Refusals.StopNotProposed;
        }

        if (reason.Length == 0)
        {
            return Refusals.StopBackWithoutReason;
        }

        Stop = proposal with { State = StopState.SentBack };
        DecideStopTask?.Close(now, outcome: null);
        return new StopSentBack(proposal.Unit);
    }

    /// <summary>Why it cannot be decided now, or null. Checked before a number is taken from the series.</summary>
    public Refusal? RefusalToStop() => RefusalToEnd() ?? (Stop is { State: StopState.Proposed } ? null : Refusals.StopNotProposed);

    /// <param name="number">Of the notice.</param>
    /// <param name="unit">The unit that proposed.</param>
    /// <param name="desk">The one-stop that received the dossier.</param>
    public DossierStopped StopNow(string number, UnitInfo unit, UnitInfo desk, Moment now)
    {
        var proposal = Stop!;
        Stop = proposal with { State = StopState.Decided, Number = number };
        return new DossierStopped(number, proposal.Cause, proposal.Ground, unit.Id, unit.Name, LawfulDue, End(Stage.Stopped, proposal.Cause, desk, now));
    }

    /// <summary>A result is a decision: a proposal to stop that waits beside it falls.</summary>
    private void DropStop(Moment now)
    {
        if (Stop is { State: StopState.Proposed })
        {
            Stop = null;
            DecideStopTask?.Close(now, outcome: null);
        }
    }

    private static Refusal? RefusalOf(string cause, string ground) =>
        cause.Length == 0 ? Refusals.StopWithoutCause : ground.Length == 0 ? Refusals.StopWithoutGround : null;
}
