using System.Text.Json.Nodes;
using MoCua.Kernel.Results;
using MoCua.Processes.Reading;

namespace MoCua.Processes.Guards;

/// <summary>The ways out of an exclusive gateway with what opens each: its own condition, or the options that name it.</summary>
internal sealed class Choice
{
    /// <summary>The fact that says which option the person took.</summary>
    public const string Decision = "decision";

    private Choice(ProcessElement gateway, IReadOnlyList<(SequenceFlow Flow, Guard? Guard)> guarded, SequenceFlow? fallback)
    {
        Gateway = gateway;
        Guarded = guarded;
        Default = fallback;
    }

    public ProcessElement Gateway { get; }

    /// <summary>In the order in which they are asked. A flow without a guard can never be taken.</summary>
    public IReadOnlyList<(SequenceFlow Flow, Guard? Guard)> Guarded { get; }

    public SequenceFlow? Default { get; }

    public static Choice At(Graph graph, ProcessElement gateway)
    {
        var outgoing = graph.Outgoing(gateway.Id);
        var only = outgoing.Count == 1 && outgoing[0].Condition is null ? outgoing[0] : null;
        var fallback = only ?? outgoing.FirstOrDefault(flow => flow.Id == gateway.DefaultFlow);
        return new Choice(gateway, [.. outgoing.Where(flow => flow != fallback).Select(flow => (flow, flow.Condition is null ? Implied(graph, flow) : flow.Guard))], fallback);
    }

    public Result<SequenceFlow> Take(IReadOnlyDictionary<string, JsonNode?> facts)
    {
        foreach (var (flow, guard) in Guarded)
        {
            if (guard is null)
            {
                return Refusals.FlowWithoutGuard(Gateway, flow);
            }

            var holds = guard.Holds(facts);
            if (holds.IsRefused)
            {
                return holds.Refusal;
            }

            if (holds.Value)
            {
                return flow;
            }
        }

        return Default is { } fallback ? fallback : Refusals.NoFlowFits(Gateway);
    }

    private static Guard.Test? Implied(Graph graph, SequenceFlow flow)
    {
        var options = graph.Elements.SelectMany(element => element.Options).Where(option => option.Flow == flow.Id)
            .Select(option => new Literal(option.Id)).Distinct().ToList();
        return options.Count > 0 ? new Guard.Test(Decision, Comparison.Equal, options) : null;
    }
}
