using System.Globalization;
using System.Xml.Linq;

namespace MoCua.Processes.Drawing;

/// <summary>Puts lanes, arrows and elements on one sheet. Nothing is filled with a colour of its own and no id is used, so several fit a page.</summary>
internal sealed class SvgDrawing(ProcessDefinition definition, Diagram diagram, IReadOnlySet<string> here, IReadOnlySet<string> passed)
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const double Margin = 24;
    private const double LaneTitleWidth = 30;

    public XElement Draw(string title, string description)
    {
        var sheet = Sheet();
        return new XElement(
            Svg + "svg",
            new XAttribute("class", "process-picture"),
            new XAttribute("role", "img"),
            new XAttribute("viewBox", $"{N(sheet.X)} {N(sheet.Y)} {N(sheet.Width)} {N(sheet.Height)}"),
            new XAttribute("width", N(sheet.Width)),
            new XAttribute("height", N(sheet.Height)),
            new XAttribute("fill", "none"),
            new XAttribute("stroke", "currentColor"),
            new XAttribute("stroke-width", "1.5"),
            new XAttribute("font-family", "inherit"),
            new XElement(Svg + "title", title),
            new XElement(Svg + "desc", description),
            definition.Lanes.Where(lane => diagram.Shapes.ContainsKey(lane.Id)).Select(lane => Lane(lane.Name, diagram.Shapes[lane.Id])),
            definition.Graph.Flows.Where(flow => diagram.Edges.ContainsKey(flow.Id)).Select(flow => FlowDrawing.Draw(flow, diagram.Edges[flow.Id], passed.Contains(flow.Id))),
            definition.Elements.Where(element => diagram.Shapes.ContainsKey(element.Id)).Select(Element));
    }

    private XElement Element(ProcessElement element)
    {
        var box = diagram.Shapes[element.Id];
        var lines = definition.Graph.Outgoing(element.Id).Concat(definition.Graph.Incoming(element.Id)).Select(flow => diagram.Edges.GetValueOrDefault(flow.Id)).OfType<IReadOnlyList<Point>>();
        var isCollapsed = element.Kind is ElementKind.SubProcess && !diagram.Shapes.ContainsKey(definition.Graph.StartOf(element).Id);
        return ElementDrawing.Draw(element, box, isCollapsed, Busy.Around(box, lines), here.Contains(element.Id), passed.Contains(element.Id));
    }

    public static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Lines of text around a middle; <paramref name="top"/> is the upper edge of the first line.</summary>
    public static XElement Text(IReadOnlyList<string> lines, double x, double top, double size, string anchor = "middle") => new(
        Svg + "text",
        new XAttribute("stroke", "none"),
        new XAttribute("fill", "currentColor"),
        new XAttribute("font-size", N(size)),
        new XAttribute("text-anchor", anchor),
        lines.Select((line, at) => new XElement(Svg + "tspan", new XAttribute("x", N(x)), new XAttribute("y", N(top + (size * (0.9 + (at * 1.2))))), line)));

    private Box Sheet()
    {
        var corners = diagram.Shapes.Where(shape => definition.Find(shape.Key) is not null || definition.Lanes.Any(lane => lane.Id == shape.Key))
            .SelectMany(shape => new[] { new Point(shape.Value.X, shape.Value.Y), new Point(shape.Value.Right, shape.Value.Bottom) })
            .Concat(diagram.Edges.Where(edge => definition.Graph.Flow(edge.Key) is not null).SelectMany(edge => edge.Value)).ToList();
        var (left, top) = (corners.Min(point => point.X) - Margin, corners.Min(point => point.Y) - Margin);
        return new Box(left, top, corners.Max(point => point.X) + Margin - left, corners.Max(point => point.Y) + Margin + 12 - top);
    }

    private static XElement Lane(string name, Box box)
    {
        var middle = new Point(box.X + (LaneTitleWidth / 2), box.Middle.Y);
        var lines = TextLines.Break(name, box.Height - 8, 11, 2);
        var text = Text(lines, middle.X, middle.Y - (lines.Count * 6.6), 11);
        text.SetAttributeValue("transform", $"rotate(-90 {N(middle.X)} {N(middle.Y)})");
        return new XElement(
            Svg + "g",
            new XAttribute("class", "process-lane"),
            new XAttribute("stroke-width", "1"),
            new XAttribute("stroke-opacity", "0.45"),
            Rectangle(box, 0),
            new XElement(Svg + "path", new XAttribute("d", $"M{N(box.X + LaneTitleWidth)} {N(box.Y)}V{N(box.Bottom)}")),
            text);
    }

    public static XElement Rectangle(Box box, double radius) => new(
        Svg + "rect",
        new XAttribute("x", N(box.X)),
        new XAttribute("y", N(box.Y)),
        new XAttribute("width", N(box.Width)),
        new XAttribute("height", N(box.Height)),
        new XAttribute("rx", N(radius)));
}
