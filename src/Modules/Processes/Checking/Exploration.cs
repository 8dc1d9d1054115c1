using MoCua.Processes.Stepping;

namespace MoCua.Processes.Checking;

/// <summary>All markings that a process can reach from one start event, whatever guards, people and events decide.</summary>
internal sealed class Exploration
{
    /// <summary>Once two tokens met the net is wrong anyway; a little more is explored to name other faults too.</summary>
    private const int LimitAfterClash = 1000;

    private readonly Net net;
    private readonly Dictionary<Tokens, int> numbers = [];
    private readonly List<Tokens> markings = [];
    private readonly List<List<int>> before = [];
    private readonly List<int> ways = [];

    private Exploration(Net net) => this.net = net;

    public IReadOnlyList<Tokens> Markings => markings;

    /// <summary>Elements that moved a token at least once.</summary>
    public HashSet<string> Active { get; } = new(StringComparer.Ordinal);

    /// <summary>Places in which two tokens met. A marking is not followed beyond such a meeting.</summary>
    public SortedSet<int> Clashes { get; } = [];

    /// <summary>There are more markings than were explored.</summary>
    public bool IsCut { get; private set; }

    public static Exploration From(Net net, ProcessElement start, int limit)
    {
        var exploration = new Exploration(net);
        exploration.Active.Add(start.Id);
        exploration.Begin(net.StartPlaces(start));
        for (var at = 0; at < exploration.markings.Count && !exploration.IsCut; at++)
        {
            exploration.Follow(at);
            exploration.IsCut = exploration.markings.Count > (exploration.Clashes.Count > 0 ? Math.Min(limit, LimitAfterClash) : limit);
        }

        return exploration;
    }

    /// <summary>Markings where nothing can happen although the process has not ended.</summary>
    public IReadOnlyList<int> Stuck => [.. Enumerable.Range(0, markings.Count).Where(at => ways[at] == 0 && !markings[at].IsEmpty)];

    /// <summary>Markings that can lead to one of these; a marking that was cut off at a clash counts as good.</summary>
    public HashSet<int> LeadingTo(IEnumerable<int> goals)
    {
        var leading = new HashSet<int>(goals);
        var open = new Queue<int>(leading);
        while (open.TryDequeue(out var at))
        {
            foreach (var earlier in before[at].Where(leading.Add))
            {
                open.Enqueue(earlier);
            }
        }

        return leading;
    }

    /// <summary>The end, and what was not followed.</summary>
    public IEnumerable<int> Ends => Enumerable.Range(0, markings.Count).Where(at => markings[at].IsEmpty || ways[at] < 0);

    private void Begin(IReadOnlyList<int> places)
    {
        Clashes.UnionWith(places.GroupBy(place => place).Where(group => group.Count() > 1).Select(group => group.Key));
        Number(net.Nothing.With(places));
    }

    private void Follow(int at)
    {
        foreach (var transition in net.Enabled(markings[at]))
        {
            Active.Add(transition.Element.Id);
            if (transition.Gateway is { } gateway)
            {
                Active.Add(gateway.Id);
            }

            var (next, clash) = markings[at].After(transition);
            if (clash is { } place)
            {
                Clashes.Add(place);
                ways[at] = -1;
                continue;
            }

            var number = Number(next);
            before[number].Add(at);
            ways[at] = ways[at] < 0 ? -1 : ways[at] + 1;
        }
    }

    private int Number(Tokens tokens)
    {
        if (!numbers.TryGetValue(tokens, out var number))
        {
            number = markings.Count;
            numbers.Add(tokens, number);
            markings.Add(tokens);
            before.Add([]);
            ways.Add(0);
        }

        return number;
    }
}
