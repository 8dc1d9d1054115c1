using System.Text.Json.Nodes;
using MoCua.Kernel.Results;
using MoCua.Processes.Guards;
using MoCua.Processes.Stepping;

namespace MoCua.Processes;

public sealed partial class ProcessDefinition
{
    private readonly Lazy<Net> net;

    /// <summary>The dossier is received: from the start event to the first open tasks.</summary>
    public Result<Step> Start(IReadOnlyDictionary<string, JsonNode?> facts) => new Stepper(Graph, Net, facts).Start(Graph.Entry);

    /// <summary>The same from one of several start events, by its id. Refuses with <c>no-such-event</c>.</summary>
    public Result<Step> Start(string startId, IReadOnlyDictionary<string, JsonNode?> facts) =>
        Graph.Starts.FirstOrDefault(start => start.Id == startId) is { } start ? new Stepper(Graph, Net, facts).Start(start) : Refusals.NoSuchEvent(startId);

    /// <summary>
    /// A person or agency completes an open task or call activity. When the task offers decisions, the fact <c>decision</c> must be one of them. Refuses with
    /// <c>task-not-open</c>, <c>decision-missing</c>, <c>guard-unknown</c>, <c>no-flow</c> or <c>marking-foreign</c>; nothing has changed then.
    /// </summary>
    public Result<Step> Complete(Marking marking, string elementId, IReadOnlyDictionary<string, JsonNode?> facts)
    {
        if (Find(elementId) is not { IsPersonal: true } task)
        {
            return Refusals.NoSuchTask(elementId);
        }

        return task.Options.Count > 0 && !task.Options.Any(option => IsDecision(option, facts))
            ? Refusals.DecisionMissing(task)
            : Happen(marking, task, facts);
    }

    /// <summary>A timer ran out, a message came in or a waiting service is done: on its own, behind an event-based gateway, or on a border. Refuses as <see cref="Complete"/> does.</summary>
    public Result<Step> Occur(Marking marking, string eventElementId, IReadOnlyDictionary<string, JsonNode?> facts) =>
        Find(eventElementId) is { } element && (element.IsBoundary || element.IsAwaited)
            ? Happen(marking, element, facts)
            : Refusals.NoSuchEvent(eventElementId);

    /// <summary>All that waits at a marking: open tasks, and events that may happen. What the marking names and the process lacks is left out.</summary>
    public IReadOnlyList<ProcessElement> WaitingAt(Marking marking) =>
    [
        .. Elements.Where(element => marking.Contains(element.Id)).SelectMany(Graph.WaitingWith)
            .Where(element => !element.IsBoundary || !marking.Contains(element.Id)),
    ];

    internal Net Net => net.Value;

    private Result<Step> Happen(Marking marking, ProcessElement element, IReadOnlyDictionary<string, JsonNode?> facts)
    {
        if (Net.Read(marking) is not { } tokens)
        {
            return Refusals.MarkingForeign(marking);
        }

        return Net.Transitions.FirstOrDefault(transition => transition.Element == element && transition.IsEnabled(tokens)) is { } transition
            ? new Stepper(Graph, Net, facts).Event(tokens, transition)
            : Refusals.NotOpen(element);
    }

    private static bool IsDecision(DecisionOption option, IReadOnlyDictionary<string, JsonNode?> facts) =>
        FactValue.Read(facts, Choice.Decision) is { Value: string decision } && decision == option.Id;
}
