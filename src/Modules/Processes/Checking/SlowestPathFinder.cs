using MoCua.Processes.Reading;

namespace MoCua.Processes.Checking;

/// <summary>
/// Adds up time along ways that reach an end and meet no element twice. Elements that lead to each other (a loop) are walked in every order;
/// between loops the best way on is computed once.
/// </summary>
internal sealed class SlowestPathFinder(
    Graph graph, Func<Budget, decimal> weigh, IReadOnlyCollection<string> free, IReadOnlyCollection<string> closed)
{
    private const int MostSteps = 200_000;

    private readonly Dictionary<string, HashSet<string>> reach = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Way?> known = new(StringComparer.Ordinal);
    private int steps;

    public SlowestPath? From(ProcessElement start)
    {
        if (Enter(start.Id) is not { } way)
        {
            return null;
        }

        var elements = new List<ProcessElement>();
        for (var at = way; at is not null; at = at.Rest)
        {
            elements.Add(at.Element);
        }

        return new SlowestPath(way.Total, elements);
    }

    private Way? Enter(string id)
    {
        if (!known.TryGetValue(id, out var way))
        {
            way = known[id] = Walk(id, [id]);
        }

        return way;
    }

    private Way? Walk(string id, HashSet<string> onTheWay)
    {
        var element = graph.Element(id)!;
        if (element is { Kind: ElementKind.End, Parent: null })
        {
            return new Way(0, element, null);
        }

        Way? best = null;
        foreach (var next in graph.After(id).Where(next => !closed.Contains(next)))
        {
            var rest = !Reached(next).Contains(id) ? Enter(next) : Inside(next, onTheWay);
            best = rest is not null && (best is null || rest.Total > best.Total) ? rest : best;
        }

        return best is null ? null : new Way(Time(element) + best.Total, element, best);
    }

    private Way? Inside(string next, HashSet<string> onTheWay)
    {
        if (++steps > MostSteps || !onTheWay.Add(next))
        {
            return null;
        }

        var way = Walk(next, onTheWay);
        onTheWay.Remove(next);
        return way;
    }

    private HashSet<string> Reached(string id)
    {
        if (reach.TryGetValue(id, out var reached))
        {
            return reached;
        }

        reached = reach[id] = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([id]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in graph.After(at).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    private decimal Time(ProcessElement element)
    {
        if (free.Contains(element.Id))
        {
            return 0;
        }

        var wait = element is { Kind: ElementKind.TimerEvent, Wait: { Counts: true } term } ? weigh(new Budget(term.Unit, term.Amount)) : 0;
        return wait + (element.Budget is { } budget ? weigh(budget) : 0);
    }

    private sealed record Way(decimal Total, ProcessElement Element, Way? Rest);
}
