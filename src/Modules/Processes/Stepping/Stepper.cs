using System.Text.Json.Nodes;
using MoCua.Kernel.Results;
using MoCua.Processes.Guards;
using MoCua.Processes.Reading;

namespace MoCua.Processes.Stepping;

/// <summary>Carries out one event and everything that follows by itself, until every token rests. One instance per step.</summary>
internal sealed class Stepper(Graph graph, Net net, IReadOnlyDictionary<string, JsonNode?> facts)
{
    private const int LongestRun = 10_000;

    private readonly List<ProcessElement> opened = [];
    private readonly List<string> closed = [];
    private readonly List<ProcessElement> services = [];
    private readonly List<string> trail = [];
    private Tokens tokens = net.Nothing;

    public Result<Step> Start(ProcessElement start) =>
        Fire(new Transition(-1, start, Trigger.Itself) { Gives = [.. net.StartPlaces(start)], To = graph.Outgoing(start.Id) }) is { } refusal
            ? refusal
            : Settle();

    public Result<Step> Event(Tokens from, Transition transition)
    {
        tokens = from;
        return Fire(transition) is { } refusal ? refusal : Settle();
    }

    private Result<Step> Settle()
    {
        for (var passed = 0; passed < LongestRun; passed++)
        {
            if (net.Enabled(tokens).FirstOrDefault(transition => transition.Trigger is Trigger.Itself or Trigger.Guards) is not { } next)
            {
                return new Step(net.Write(tokens), opened, closed, services, trail);
            }

            if (next.Trigger is Trigger.Guards)
            {
                var choice = Choice.At(graph, next.Element).Take(facts);
                if (choice.IsRefused)
                {
                    return choice.Refusal;
                }

                next = net.Enabled(tokens).First(way => way.Element == next.Element && way.From[0] == next.From[0] && way.To[0] == choice.Value);
            }

            if (Fire(next) is { } refusal)
            {
                return refusal;
            }
        }

        return Refusals.Endless;
    }

    private Refusal? Fire(Transition transition)
    {
        Close(transition);
        var (next, clash) = tokens.After(transition);
        if (clash is { } place)
        {
            return Refusals.TwoTokens(net.ElementAt(place));
        }

        tokens = next;
        trail.AddRange([.. Through(transition), transition.Element.Id, .. transition.To.Select(flow => flow.Id)]);
        if (transition.Element is { Kind: ElementKind.ServiceTask or ElementKind.ThrowEvent } or { Kind: ElementKind.End, Message: not null })
        {
            services.Add(transition.Element);
        }

        opened.AddRange(transition.Gives.Select(net.ElementAt).SelectMany(graph.WaitingWith));
        return null;
    }

    private static IEnumerable<string> Through(Transition transition) =>
        transition.Gateway is { } gateway ? [gateway.Id, transition.From[0].Id] : [];

    private void Close(Transition transition)
    {
        if (transition.Needs.Length > 0)
        {
            closed.Add(transition.Element.Id);
        }

        foreach (var element in transition.Takes.Concat(transition.Clears).Where(tokens.Has).Select(net.ElementAt).SelectMany(graph.WaitingWith))
        {
            // What this very step opened never waited for anybody.
            if (!opened.Remove(element) && !HasHappened(element))
            {
                closed.Add(element.Id);
            }
        }
    }

    private bool HasHappened(ProcessElement element) => element.IsBoundary && net.Find(element.Id) is { } place && tokens.Has(place);
}
