using System.Text.Encodings.Web;
using System.Text.Json;
using MoCua.Kernel.Results;
using MoCua.Processes.Stepping;

namespace MoCua.Processes.Walking;

/// <summary>
/// A dry run, element by element: first what happens by itself, then tasks, then awaited events, each in the order of ids. Tasks complete at
/// once, so nothing ever happens on their borders. Guards are not asked, since there are no facts.
/// </summary>
internal sealed class Walk(ProcessDefinition definition, Choices choices)
{
    private const int LongestWalk = 100_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<(Tokens, int)> seen = [];

    private Net Net => definition.Net;

    public bool Run(TextWriter @out, TextWriter err)
    {
        var start = definition.Graph.Entry;
        var tokens = Net.Nothing.With(Net.StartPlaces(start));
        Print(@out, start, tokens);
        while (!tokens.IsEmpty)
        {
            var next = Next(tokens);
            if (next.IsRefused)
            {
                err.WriteLine(next.Refusal.Message);
                return false;
            }

            var (after, clash) = tokens.After(next.Value);
            if (clash is { } place)
            {
                err.WriteLine(Say.That(Texts.Unsafe, Net.ElementAt(place).Label));
                return false;
            }

            if (next.Value.Gateway is { } gateway)
            {
                Print(@out, gateway, tokens, passing: (gateway, next.Value.Element));
            }

            tokens = after;
            Print(@out, next.Value.Element, tokens);
        }

        return true;
    }

    private Result<Transition> Next(Tokens tokens)
    {
        // The walk is determined by these two, so meeting them again means for ever.
        if (!seen.Add((tokens, choices.Used)) || seen.Count > LongestWalk)
        {
            return new Refusal("circles", Say.That(Texts.WalkCircles, Held(tokens)));
        }

        var ways = Net.Enabled(tokens).Where(way => !way.Element.IsBoundary).ToList();
        if (ways.Count == 0)
        {
            return new Refusal("stuck", Say.That(Texts.WalkStuck, Held(tokens)));
        }

        var next = ways.OrderBy(Rank).ThenBy(way => way.Element.Id, StringComparer.Ordinal).First();
        return next.Gateway is { } gateway ? ChooseEvent(gateway, ways)
            : definition.Graph.Chooses(next.Element) ? Choose(next, ways)
            : next;
    }

    private static int Rank(Transition way) => way switch
    {
        { Trigger: Trigger.Itself or Trigger.Guards } => 0,
        { Trigger: Trigger.Person } or { Element.Kind: ElementKind.ServiceTask } => 1,
        _ => 2,
    };

    /// <summary>The first event behind the gateway happens, unless a choice names another.</summary>
    private Result<Transition> ChooseEvent(ProcessElement gateway, List<Transition> ways)
    {
        var wanted = choices.Next(gateway.Id) ?? definition.Graph.Outgoing(gateway.Id)[0].Id;
        var way = ways.FirstOrDefault(way => way.Gateway == gateway && way.From[0].Id == wanted);
        return way is null ? new Refusal("no-such-flow", Say.That(Texts.WalkFlowUnknown, wanted, gateway.Label)) : way;
    }

    private Result<Transition> Choose(Transition any, List<Transition> ways)
    {
        var gateway = any.Element;
        var wanted = choices.Next(gateway.Id) ?? gateway.DefaultFlow ?? definition.Graph.Outgoing(gateway.Id)[0].Id;
        var way = ways.FirstOrDefault(way => way.Element == gateway && way.From[0] == any.From[0] && way.To[0].Id == wanted);
        return way is null ? new Refusal("no-such-flow", Say.That(Texts.WalkFlowUnknown, wanted, gateway.Label)) : way;
    }

    private string Held(Tokens tokens) => string.Join(", ", tokens.Places.Select(Net.ElementAt).Distinct().Select(element => element.Label));

    /// <param name="passing">A gateway whose token is already on its way to the event that happens.</param>
    private void Print(TextWriter @out, ProcessElement completed, Tokens tokens, (ProcessElement From, ProcessElement To)? passing = null)
    {
        var held = tokens.Places.Select(Net.ElementAt).Where(element => !element.IsBoundary)
            .Select(element => element == passing?.From ? passing.Value.To.Id : element.Id).Distinct().Order(StringComparer.Ordinal);
        @out.WriteLine(JsonSerializer.Serialize(new { completed = completed.Id, marking = held.ToArray() }, Json));
    }
}
