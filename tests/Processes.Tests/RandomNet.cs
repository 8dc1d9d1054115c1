using System.Text.Json.Nodes;

namespace MoCua.Processes.Tests;

internal sealed class RandomNet
{
    private readonly Random random;
    private readonly List<(string From, string To)> arrows = [];
    private int count;

    public RandomNet(int seed)
    {
        random = new Random(seed);
        var last = Block("S", 3);
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

    /// <summary>The same net after an arrow was lost, moved or added, or a gateway changed its kind.</summary>
    public Sketch Wounded()
    {
        var wounded = arrows.ToList();
        var at = random.Next(1, wounded.Count - 1);
        var target = wounded[random.Next(wounded.Count)].To;
        switch (random.Next(4))
        {
            case 0:
                wounded.RemoveAt(at);
                break;
            case 1:
                wounded[at] = (wounded[at].From, target);
                break;
            case 2 when !wounded.Contains((wounded[at].From, target)):
                wounded.Add((wounded[at].From, target));
                break;
            default:
                var gateway = wounded.Select(arrow => arrow.To).FirstOrDefault(id => id[0] is 'X' or 'P');
                var swapped = gateway is null ? "" : (gateway[0] == 'X' ? 'P' : 'X') + gateway[1..] + "w";
                wounded = [.. wounded.Select(arrow => (arrow.From == gateway ? swapped : arrow.From, arrow.To == gateway ? swapped : arrow.To))];
                break;
        }

        return Tests.Sketch.Of(Text(wounded.Distinct()));
    }

    private static string Text(IEnumerable<(string From, string To)> arrows) => string.Join(' ', arrows.Select(arrow => $"{arrow.From}>{arrow.To}"));

    private string Block(string from, int depth) => (depth == 0 ? 0 : random.Next(6)) switch
    {
        1 => Block(Block(from, depth - 1), depth - 1),
        2 => Split(from, 'X', depth),
        3 => Split(from, 'P', depth),
        4 => Loop(from, depth),
        5 => Node(from, 'V'),
        _ => Node(from, 'T'),
    };

    private string Split(string from, char kind, int depth)
    {
        var open = Node(from, kind);
        var close = $"{kind}{++count}";
        for (var branches = random.Next(2, 4); branches > 0; branches--)
        {
            arrows.Add((Block(Node(open, 'T'), depth - 1), close));
        }

        return close;
    }

    private string Loop(string from, int depth)
    {
        var head = Node(from, 'X');
        var tail = Node(Block(Node(head, 'T'), depth - 1), 'X');
        arrows.Add((tail, head));
        return tail;
    }

    private string Node(string from, char kind)
    {
        var id = $"{kind}{++count}";
        arrows.Add((from, id));
        return id;
    }
}
