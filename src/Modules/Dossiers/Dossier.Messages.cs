using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers;

/// <summary>A message from outside that the dossier waits for, and who may say that it has come.</summary>
/// <param name="Element">Id of the event in the process.</param>
/// <param name="Name">What the process calls it, in the words of the office.</param>
internal sealed record AwaitedMessage(string Element, string Name, Role Role, UnitId Unit);

internal sealed partial class Dossier
{
    /// <summary>Messages of other agencies that are awaited now; the citizen's papers have a way of their own at the counter.</summary>
    public IReadOnlyList<AwaitedMessage> AwaitedMessages(PinnedRules rules) =>
    [
        .. rules.Process.WaitingAt(Marking)
            .Where(element => element.Kind is ElementKind.MessageEvent or ElementKind.BoundaryMessage && !StepActions.AwaitsSupplement(element))
            .Select(element => Awaited(element, rules)).OfType<AwaitedMessage>(),
    ];

    /// <summary>The message has come: the process goes on.</summary>
    public Result<MessageReceived> Receive(AwaitedMessage message, PinnedRules rules, Moment now)
    {
        var step = rules.Process.Occur(Marking, message.Element, GuardFacts(Case, decision: null));
        var planned = step.IsRefused ? step.Refusal : rules.Planner.Plan(Id, step.Value, now);
        if (planned.IsRefused)
        {
            return planned.Refusal;
        }

        if (StopAwaiting(step.Value, rules, now) is { } refusal)
        {
            return refusal;
        }

        CloseVanished(step.Value, now);
        Follow(step.Value.Marking, planned.Value);
        return new MessageReceived(message.Element, message.Name, message.Unit, planned.Value.Opened);
    }

    private static AwaitedMessage? Awaited(ProcessElement element, PinnedRules rules)
    {
        var assignment = element.Assignment ?? (element.AttachedTo is { } host ? rules.Process.Find(host)!.Assignment : null);
        return assignment is { Role: { } role, Unit: { } place } && Roles.Find(role) is { } known
            && rules.Planner.Units.Resolve(place, rules.Planner.Receiving, rules.Planner.Today) is { IsRefused: false } unit
                ? new AwaitedMessage(element.Id, element.Name, known, unit.Value)
                : null;
    }
}
