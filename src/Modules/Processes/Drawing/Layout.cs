using MoCua.Processes.Reading;

namespace MoCua.Processes.Drawing;

/// <summary>Coordinates for a process that has none: layers from left to right, one band per lane.</summary>
internal sealed class Layout
{
    private const double Column = 160;
    private const double Row = 120;
    private const double LaneTitle = 40;

    private readonly Graph graph;
    private readonly IReadOnlyList<Lane> lanes;
    private readonly Dictionary<string, int> layers;
    private readonly Dictionary<string, Box> shapes = new(StringComparer.Ordinal);

    private Layout(Graph graph, IReadOnlyList<Lane> lanes)
    {
        this.graph = graph;
        this.lanes = lanes;
        layers = Layering.Of(graph);
    }

    /// <summary>The diagram of the file where it shows every element; its missing lines are drawn straight. Else a layout of our own.</summary>
    public static Diagram Complete(ProcessDefinition definition)
    {
        var graph = definition.Graph;
        var drawn = definition.Diagram;
        if (graph.Elements.All(element => drawn.Shapes.ContainsKey(element.Id)))
        {
            var edges = graph.Flows.ToDictionary(
                flow => flow.Id,
                flow => drawn.Edges.GetValueOrDefault(flow.Id) ?? Connector.Between(drawn.Shapes[flow.Source], drawn.Shapes[flow.Target]),
                StringComparer.Ordinal);
            return drawn with { Edges = edges };
        }

        return new Layout(graph, definition.Lanes).Make();
    }

    public static (double Width, double Height) SizeOf(ProcessElement element) => element.Kind switch
    {
        ElementKind.UserTask or ElementKind.ServiceTask => (110, 80),
        ElementKind.ExclusiveGateway or ElementKind.ParallelGateway => (50, 50),
        _ => (36, 36),
    };

    private Diagram Make()
    {
        var width = LaneTitle + ((layers.Values.DefaultIfEmpty().Max() + 1) * Column);
        var top = 0.0;
        foreach (var band in graph.Elements.Where(element => !element.IsBoundary).GroupBy(element => LaneIndex(element.Id)).OrderBy(band => band.Key))
        {
            var rows = Place(band, top);
            if (band.Key < lanes.Count)
            {
                shapes[lanes[band.Key].Id] = new Box(0, top, width, rows * Row);
            }

            top += rows * Row;
        }

        PlaceBoundary();
        var edges = graph.Flows.ToDictionary(
            flow => flow.Id,
            flow => Connector.Along(shapes[flow.Source], shapes[flow.Target], graph.Element(flow.Source)!.IsBoundary),
            StringComparer.Ordinal);
        return new Diagram(shapes, edges);
    }

    private int Place(IEnumerable<ProcessElement> band, double top)
    {
        var used = new Dictionary<int, int>();
        foreach (var element in band)
        {
            var layer = layers[element.Id];
            var row = used.GetValueOrDefault(layer);
            used[layer] = row + 1;
            var (width, height) = SizeOf(element);
            var middle = new Point(LaneTitle + ((layer + 0.5) * Column), top + ((row + 0.5) * Row));
            shapes[element.Id] = new Box(middle.X - (width / 2), middle.Y - (height / 2), width, height);
        }

        return used.Values.Max();
    }

    private void PlaceBoundary()
    {
        foreach (var element in graph.Elements.Where(element => element.IsBoundary))
        {
            var host = shapes[element.AttachedTo!];
            var nth = graph.BoundaryOf(element.AttachedTo!).Index().First(pair => pair.Item.Id == element.Id).Index;
            shapes[element.Id] = new Box(host.Right - 30 - (nth * 40), host.Bottom - 18, 36, 36);
        }
    }

    /// <summary>The innermost lane that holds the element; after all lanes where none does.</summary>
    private int LaneIndex(string id)
    {
        var found = lanes.Index().Where(pair => pair.Item.Elements.Contains(id)).Select(pair => pair.Index).ToList();
        return found.Count > 0 ? found[^1] : lanes.Count;
    }
}
