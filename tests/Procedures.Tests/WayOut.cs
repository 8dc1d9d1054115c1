using System.Text.Json.Nodes;
using MoCua.Processes;

namespace MoCua.Procedures.Tests;

/// <summary>One thing that happens on a way through a process: a task done, with its decision, or an awaited event that came.</summary>
internal sealed record Turn(string Element, string? Option);

/// <summary>A way in which a procedure can end, and the shortest road to it.</summary>
/// <param name="Result">What is made last and handed out there.</param>
/// <param name="Brought">All results that are made on the way.</param>
internal sealed record WayOut(string End, string Result, IReadOnlyList<string> Brought, IReadOnlyList<Turn> Way)
{
    private const int MostStates = 20_000;

    private sealed record State(Marking Marking, string Results);

    /// <summary>Each end event with each result that can be brought there in this case, found by trying everything.</summary>
    public static IReadOnlyList<WayOut> Of(Bundle bundle, string caseId)
    {
        var process = ProcessDefinition.Read(bundle.Process).Definition!;
        var endings = new Dictionary<(string End, string Result), WayOut>();
        Explore(process, caseId, (state, step, way) =>
        {
            if (step.Ended && state.Results.Length > 0)
            {
                endings.TryAdd((step.Trail[^1], state.Results), new WayOut(step.Trail[^1], state.Results, MadeOn(process, way), way));
            }
        });
        return [.. endings.Values];
    }

    /// <summary>Every element and flow that some way of this case passes.</summary>
    public static IReadOnlySet<string> Passed(Bundle bundle, string caseId)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        Explore(ProcessDefinition.Read(bundle.Process).Definition!, caseId, (_, step, _) => passed.UnionWith(step.Trail));
        return passed;
    }

    private static void Explore(ProcessDefinition process, string caseId, Action<State, Step, IReadOnlyList<Turn>> at)
    {
        var start = process.Start(Facts(caseId, null)).Value;
        var first = new State(start.Marking, "");
        var (open, seen) = (new Queue<(State State, IReadOnlyList<Turn> Way)>([(first, [])]), new HashSet<State> { first });
        at(first, start, []);
        while (open.TryDequeue(out var from))
        {
            seen.Count.ShouldBeLessThan(MostStates);
            foreach (var (turn, element, step) in Next(process, caseId, from.State.Marking))
            {
                var state = new State(step.Marking, Made(element) ?? from.State.Results);
                IReadOnlyList<Turn> way = [.. from.Way, turn];
                at(state, step, way);
                if (seen.Add(state))
                {
                    open.Enqueue((state, way));
                }
            }
        }
    }

    private static IEnumerable<(Turn Turn, ProcessElement Element, Step Step)> Next(ProcessDefinition process, string caseId, Marking marking)
    {
        foreach (var element in process.WaitingAt(marking))
        {
            foreach (var option in element.Options.Count == 0 ? [null] : element.Options.Select(option => (string?)option.Id))
            {
                var facts = Facts(caseId, option);
                var step = element.IsPersonal ? process.Complete(marking, element.Id, facts) : process.Occur(marking, element.Id, facts);
                yield return (new Turn(element.Id, option), element, step.Value);
            }
        }
    }

    private static List<string> MadeOn(ProcessDefinition process, IReadOnlyList<Turn> way) =>
        [.. way.SelectMany(turn => process.Find(turn.Element)!.Actions).Select(action => action["result"]).OfType<string>().Distinct()];

    /// <summary>The result that this task numbers or brings: the last one made is what the person takes home.</summary>
    private static string? Made(ProcessElement element) =>
        element.Actions.LastOrDefault(action => action.Kind is "number" or "result-ready" && action["result"] is not null)?["result"];

    private static Dictionary<string, JsonNode?> Facts(string caseId, string? decision) =>
        decision is null ? new() { ["case"] = caseId } : new() { ["case"] = caseId, ["decision"] = decision };
}
