using System.Globalization;
using System.Xml.Linq;
using MoCua.Processes.Reading;

namespace MoCua.Processes.Drawing;

internal readonly record struct Point(double X, double Y);

internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Point Middle => new(X + (Width / 2), Y + (Height / 2));
}

/// <summary>Where things stand on paper: boxes by element or lane id, lines by flow id.</summary>
internal sealed record Diagram(IReadOnlyDictionary<string, Box> Shapes, IReadOnlyDictionary<string, IReadOnlyList<Point>> Edges)
{
    private const double FarthestCoordinate = 100_000;

    /// <summary>Reads BPMN DI; shapes without sensible coordinates are left out. Of several sheets the one that shows most of the top level.</summary>
    public static Diagram Read(XElement root, Graph graph) =>
        root.Elements(BpmnNames.Diagram + "BPMNDiagram").Elements(BpmnNames.Diagram + "BPMNPlane").Select(plane => ReadPlane(plane, graph))
            .MaxBy(diagram => graph.Children(null).Count(element => diagram.Shapes.ContainsKey(element.Id)))
        ?? new Diagram(new Dictionary<string, Box>(), new Dictionary<string, IReadOnlyList<Point>>());

    private static Diagram ReadPlane(XElement plane, Graph graph)
    {
        var shapes = new Dictionary<string, Box>(StringComparer.Ordinal);
        var edges = new Dictionary<string, IReadOnlyList<Point>>(StringComparer.Ordinal);
        var collapsed = new List<string>();
        foreach (var part in plane.Elements())
        {
            var id = BpmnNames.Reference((string?)part.Attribute("bpmnElement"));
            if (id is not null && part.Name == BpmnNames.Diagram + "BPMNShape" && ReadBox(part) is { } box)
            {
                shapes.TryAdd(id, box);
                if ((string?)part.Attribute("isExpanded") is "false" or "0")
                {
                    collapsed.Add(id);
                }
            }
            else if (id is not null && part.Name == BpmnNames.Diagram + "BPMNEdge" && ReadLine(part) is { Count: > 1 } line)
            {
                edges.TryAdd(id, line);
            }
        }

        for (var at = 0; at < collapsed.Count; at++)
        {
            foreach (var hidden in graph.Children(collapsed[at]))
            {
                shapes.Remove(hidden.Id);
                collapsed.Add(hidden.Id);
            }
        }

        return new Diagram(shapes, edges);
    }

    private static Box? ReadBox(XElement shape)
    {
        var bounds = shape.Element(BpmnNames.Bounds + "Bounds");
        return Number(bounds, "x") is { } x && Number(bounds, "y") is { } y
            && Number(bounds, "width") is > 0 and var width && Number(bounds, "height") is > 0 and var height
            ? new Box(x, y, width, height)
            : null;
    }

    private static List<Point> ReadLine(XElement edge) =>
    [
        .. edge.Elements(BpmnNames.Waypoint + "waypoint")
            .Select(point => (X: Number(point, "x"), Y: Number(point, "y")))
            .Where(point => point is { X: not null, Y: not null })
            .Select(point => new Point(point.X!.Value, point.Y!.Value)),
    ];

    private static double? Number(XElement? element, string attribute) =>
        double.TryParse((string?)element?.Attribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < FarthestCoordinate
            ? number
            : null;
}
