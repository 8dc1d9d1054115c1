using MoCua.Kernel.Results;
using MoCua.Processes.Reading;

namespace MoCua.Processes;

/// <summary>Every expected “no” of a step.</summary>
internal static class Refusals
{
    public static Refusal Endless { get; } = new("endless", Texts.Endless);

    public static Refusal GuardUnreadable(string text) => new("guard-unreadable", Say.That(Texts.GuardUnreadable, text));

    public static Refusal GuardFactMissing(string fact) => new("guard-unknown", Say.That(Texts.GuardFactMissing, fact), fact);

    public static Refusal GuardFactOfWrongType(string fact) => new("guard-unknown", Say.That(Texts.GuardFactOfWrongType, fact), fact);

    public static Refusal FlowWithoutGuard(ProcessElement gateway, SequenceFlow flow) =>
        new("guard-unknown", Say.That(Texts.FlowWithoutGuard, gateway.Label, flow.Name ?? flow.Id));

    public static Refusal NoFlowFits(ProcessElement gateway) => new("no-flow", Say.That(Texts.NoFlowFits, gateway.Label));

    public static Refusal TwoTokens(ProcessElement element) => new("unsafe", Say.That(Texts.TwoTokens, element.Label));

    public static Refusal NoSuchTask(string id) => new("no-such-task", Say.That(Texts.NoSuchTask, id));

    public static Refusal NoSuchEvent(string id) => new("no-such-event", Say.That(Texts.NoSuchEvent, id));

    public static Refusal DecisionMissing(ProcessElement task) =>
        new("decision-missing", Say.That(Texts.DecisionMissing, task.Name, string.Join(", ", task.Options.Select(option => option.Label))), "decision");

    public static Refusal NotOpen(ProcessElement element) => element.IsPersonal
        ? new("task-not-open", Say.That(Texts.TaskNotOpen, element.Name))
        : new("event-not-awaited", Say.That(Texts.EventNotAwaited, element.Name));

    public static Refusal MarkingForeign(Marking marking) => new("marking-foreign", Say.That(Texts.MarkingForeign, marking));
}
