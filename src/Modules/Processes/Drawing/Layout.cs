using MoCua.Processes.Reading;

namespace MoCua.Processes.Drawing;

/// <summary>Coordinates for a process that has none: layers from left to right, one band per lane, subprocesses as boxes around their own layers.</summary>
internal sealed class Layout
{
    private const double LaneTitle = 40;

    private readonly Graph graph;
    private readonly IReadOnlyList<Lane> lanes;

    private Layout(Graph graph, IReadOnlyList<Lane> lanes)
    {
        this.graph = graph;
        this.lanes = lanes;
    }

    /// <summary>The diagram of the file where it shows every element; its missing lines are drawn straight. Else a layout of our own.</summary>
    public static Diagram Complete(ProcessDefinition definition)
    {
        var drawn = definition.Diagram;
        if (!IsComplete(definition))
        {
            return new Layout(definition.Graph, definition.Lanes).Make();
        }

        var edges = definition.Graph.Flows.Where(flow => drawn.Shapes.ContainsKey(flow.Source) && drawn.Shapes.ContainsKey(flow.Target)).ToDictionary(
            flow => flow.Id,
            flow => drawn.Edges.GetValueOrDefault(flow.Id) ?? Connector.Between(drawn.Shapes[flow.Source], drawn.Shapes[flow.Target]),
            StringComparer.Ordinal);
        return drawn with { Edges = edges };
    }

    /// <summary>The file has a place for every element; a subprocess may keep all that it holds to itself.</summary>
    public static bool IsComplete(ProcessDefinition definition) => definition.Elements.GroupBy(element => element.Parent).All(group =>
        group.All(element => definition.Diagram.Shapes.ContainsKey(element.Id))
        || (group.Key is not null && !group.Any(element => definition.Diagram.Shapes.ContainsKey(element.Id))));

    public static (double Width, double Height) SizeOf(ProcessElement element) => element.Kind switch
    {
        _ when element.LooksLikeTask => (110, 80),
        ElementKind.ExclusiveGateway or ElementKind.ParallelGateway or ElementKind.EventGateway => (50, 50),
        _ => (36, 36),
    };

    private Diagram Make()
    {
        var sheet = Arrange(null);
        var edges = graph.Flows.ToDictionary(
            flow => flow.Id,
            flow => Connector.Along(sheet.Boxes[flow.Source], sheet.Slots[flow.Source], sheet.Boxes[flow.Target], sheet.Slots[flow.Target], graph.Element(flow.Source)!.IsBoundary),
            StringComparer.Ordinal);
        return new Diagram(sheet.Boxes, edges);
    }

    private Sheet Arrange(string? parent)
    {
        var sheet = new Sheet(graph, Layering.Of(graph, parent), parent is null ? LaneTitle : 0);
        foreach (var element in graph.Children(parent).Where(element => !element.IsBoundary))
        {
            sheet.Add(element, element.Kind is ElementKind.SubProcess ? Arrange(element.Id) : null);
        }

        foreach (var band in graph.Children(parent).Where(element => !element.IsBoundary).GroupBy(element => LaneIndex(element.Id)).OrderBy(band => band.Key))
        {
            var box = sheet.Place([.. band]);
            if (parent is null && band.Key < lanes.Count)
            {
                sheet.Boxes[lanes[band.Key].Id] = box;
            }
        }

        sheet.PlaceBorders(graph.Children(parent).Where(element => element.IsBoundary));
        return sheet;
    }

    /// <summary>The innermost lane that holds the element; after all lanes where none does.</summary>
    private int LaneIndex(string id)
    {
        var found = lanes.Index().Where(pair => pair.Item.Elements.Contains(id)).Select(pair => pair.Index).ToList();
        return found.Count > 0 ? found[^1] : lanes.Count;
    }
}
