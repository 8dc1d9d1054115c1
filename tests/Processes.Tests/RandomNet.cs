using System.Text.Json.Nodes;

namespace MoCua.Processes.Tests;

/// <summary>A small well-structured process by chance: sequences, choices, parallel branches, loops, waits, subprocesses, events on borders.</summary>
internal sealed class RandomNet
{
    private readonly Random random;
    private readonly List<(string From, string To)> arrows = [];
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> hosts = new(StringComparer.Ordinal);
    private string? scope;
    private bool repeats;
    private int count;

    public RandomNet(int seed, int depth = 3)
    {
        random = new Random(seed);
        var last = Block("S", depth);
        arrows.Add((last, "E"));
    }

    /// <summary>Whether gateways get guards, so that the net can be stepped and not only walked.</summary>
    public bool Decided { get; init; }

    public static Dictionary<string, JsonNode?> Facts(Random random) => new() { ["n"] = random.Next(4) };

    public Sketch Sketch()
    {
        var sketch = Tests.Sketch.Of(Text(arrows));
        foreach (var way in arrows.Where(arrow => Decided && arrow.From[0] == 'X').GroupBy(arrow => arrow.From).Where(ways => ways.Count() > 1))
        {
            sketch.Default(way.Key, $"{way.Key}-{way.Last().To}");
            foreach (var (index, arrow) in way.SkipLast(1).Index())
            {
                sketch.Guard($"{arrow.From}-{arrow.To}", $"n == {index}");
            }
        }

        return sketch;
    }

    /// <summary>The same net after an arrow was lost, moved or added, or an element became another of its family.</summary>
    public Sketch Wounded()
    {
        var wounded = arrows.ToList();
        var at = random.Next(wounded.Count);
        var near = wounded.Select(arrow => arrow.To).Where(id => parents.GetValueOrDefault(id) == parents.GetValueOrDefault(wounded[at].From)).ToList();
        var target = near[random.Next(near.Count)];
        switch (random.Next(5))
        {
            case 0:
                wounded.RemoveAt(at);
                break;
            case 1:
                wounded[at] = (wounded[at].From, target);
                break;
            case 2 when wounded[at].From[0] != 'G':
                wounded.Add((wounded[at].From, target));
                break;
            default:
                return Tests.Sketch.Of(Changed(Text(wounded)));
        }

        return Tests.Sketch.Of(Text(wounded.Distinct()));
    }

    /// <summary>One gateway, end or border event of another kind.</summary>
    private string Changed(string text)
    {
        var ids = arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().Where(id => id[0] is 'X' or 'P' or 'B' or 'N' || (id[0] == 'E' && id != "E")).ToList();
        if (ids.Count == 0)
        {
            return text.Replace("S>", "S>P0 P0>Y0 P0>", StringComparison.Ordinal);
        }

        var id = ids[random.Next(ids.Count)];
        var kind = id[0] switch { 'X' => 'P', 'P' => 'X', 'B' => 'N', 'N' => 'B', _ => 'K' };
        return string.Join(' ', text.Split(' ').Select(part => Renamed(part, id, $"{kind}{id[1..]}w")));
    }

    private static string Renamed(string part, string id, string other)
    {
        var sign = part.IndexOfAny(['>', '@', ':']);
        return sign < 0 ? part : string.Join(part[sign], part.Split(part[sign]).Select(side => string.Join(',', side.Split(',').Select(name => name == id ? other : name))));
    }

    private string Text(IEnumerable<(string From, string To)> flows) => string.Join(' ', [
        .. flows.Select(arrow => $"{arrow.From}>{arrow.To}"),
        .. hosts.Select(pair => $"{pair.Key}@{pair.Value}"),
        .. parents.GroupBy(pair => pair.Value, pair => pair.Key).Select(group => $"{group.Key}:{string.Join(',', group)}"),
    ]);

    private string Block(string from, int depth) => (depth == 0 ? 0 : random.Next(12)) switch
    {
        1 or 2 => Block(Block(from, depth - 1), depth - 1),
        3 => Split(from, 'X', depth),
        4 => Split(from, 'P', depth),
        5 => Loop(from, depth),
        6 => Node(from, "VW"[random.Next(2)]),
        7 => Node(from, "ARCM"[random.Next(4)]),
        8 => Await(from, depth),
        9 => Inner(from, depth),
        10 => Bordered(random.Next(2) == 0 ? Inner(from, depth) : Node(from, "TAVR"[random.Next(4)]), depth),
        _ => Node(from, 'T'),
    };

    private string Split(string from, char kind, int depth)
    {
        var open = Node(from, kind);
        var close = New(kind);
        for (var branches = random.Next(2, 4); branches > 0; branches--)
        {
            arrows.Add((Block(Node(open, 'T'), depth - 1), close));
        }

        return close;
    }

    private string Await(string from, int depth)
    {
        var open = Node(from, 'G');
        var close = New('X');
        for (var branches = random.Next(2, 4); branches > 0; branches--)
        {
            arrows.Add((Block(Node(open, "CMR"[random.Next(3)]), depth - 1), close));
        }

        return close;
    }

    private string Loop(string from, int depth)
    {
        var before = repeats;
        repeats = true;
        var head = Node(from, 'X');
        var tail = Node(Block(Node(head, 'T'), depth - 1), 'X');
        arrows.Add((tail, head));
        repeats = before;
        return tail;
    }

    private string Inner(string from, int depth)
    {
        var frame = Node(from, 'Q');
        var (around, before) = (scope, repeats);
        (scope, repeats) = (frame, false);
        var last = Block(New('S'), depth - 1);
        arrows.Add((last, New('E')));
        (scope, repeats) = (around, before);
        return frame;
    }

    /// <summary>An interrupting event whose way joins again, or, where nothing repeats, one that leaves the task open and ends by itself.</summary>
    private string Bordered(string host, int depth)
    {
        var border = New(repeats || random.Next(2) == 0 ? 'B' : 'N');
        hosts[border] = host;
        var last = Block(border, depth - 1);
        if (border[0] == 'N')
        {
            arrows.Add((last, New('E')));
            return host;
        }

        var close = Node(host, 'X');
        arrows.Add((last, close));
        return close;
    }

    private string Node(string from, char kind)
    {
        var id = New(kind);
        arrows.Add((from, id));
        return id;
    }

    private string New(char kind)
    {
        var id = $"{kind}{++count}";
        if (scope is not null)
        {
            parents[id] = scope;
        }

        return id;
    }
}
