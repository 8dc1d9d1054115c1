using System.Xml.Linq;
using static MoCua.Processes.Drawing.SvgDrawing;

namespace MoCua.Processes.Drawing;

/// <summary>Which sides of an element lines touch, so that words keep clear of them.</summary>
internal readonly record struct Busy(bool Above, bool Below)
{
    public static Busy Around(Box box, IEnumerable<IReadOnlyList<Point>> lines)
    {
        var ends = lines.SelectMany(line => new[] { line[0], line[^1] }).Where(end => Math.Abs(end.X - box.Middle.X) < box.Width / 2.5).ToList();
        return new Busy(ends.Any(end => Math.Abs(end.Y - box.Y) < 6), ends.Any(end => Math.Abs(end.Y - box.Bottom) < 6));
    }
}

/// <summary>Draws one element: its shape, its sign, its name, and whether the dossier stands here or was here.</summary>
internal static class ElementDrawing
{
    public static XElement Draw(ProcessElement element, Box box, bool isCollapsed, Busy busy, bool isHere, bool isPassed) => new(
        Svg + "g",
        new XAttribute("class", "process-element" + (isHere ? " is-here" : "") + (isPassed ? " is-passed" : "")),
        isHere ? Frame(box) : null,
        Shape(element, box),
        ElementSigns.Of(element, box, isCollapsed),
        Name(element, isCollapsed || element.Kind is not ElementKind.SubProcess ? box : box with { Height = 24 }, busy),
        isHere ? HereMark(element, box, busy) : null,
        isPassed && element.LooksLikeTask ? PassedMark(box) : null);

    private static IEnumerable<XElement> Shape(ProcessElement element, Box box)
    {
        var middle = box.Middle;
        if (element.LooksLikeTask)
        {
            var frame = Rectangle(box, 8);
            frame.SetAttributeValue("stroke-width", element.Kind is ElementKind.CallActivity ? "4" : null);
            return [frame];
        }

        if (element.Kind is ElementKind.ExclusiveGateway or ElementKind.ParallelGateway or ElementKind.EventGateway)
        {
            return [Path($"M{N(middle.X)} {N(box.Y)}L{N(box.Right)} {N(middle.Y)}L{N(middle.X)} {N(box.Bottom)}L{N(box.X)} {N(middle.Y)}Z")];
        }

        var outer = Circle(middle, box.Width / 2, element.Kind is ElementKind.End ? "3.5" : null, element.Interrupting ? null : "5 3");
        return element.Kind is ElementKind.Start or ElementKind.End ? [outer] : [outer, Circle(middle, (box.Width / 2) - 3, null, element.Interrupting ? null : "5 3")];
    }

    private static XElement? Name(ProcessElement element, Box box, Busy busy)
    {
        if (element.Name == element.Id && !element.LooksLikeTask)
        {
            return null;
        }

        if (element.LooksLikeTask)
        {
            var lines = TextLines.Break(element.Name, box.Width - 10, 12, Math.Max(1, (int)((box.Height - 8) / 14.4)));
            var text = Text(lines, box.Middle.X, box.Middle.Y - (lines.Count * 7.2), 12);
            text.AddFirst(new XElement(Svg + "title", element.Name));
            return text;
        }

        if (busy.Below)
        {
            var above = TextLines.Break(element.Name, busy.Above ? 70 : 110, 11, 3);
            return Text(above, box.Middle.X - (busy.Above ? 5 : 0), box.Y - 4 - (above.Count * 13.2), 11, busy.Above ? "end" : "middle");
        }

        return Text(TextLines.Break(element.Name, 110, 11, 3), box.Middle.X, box.Bottom + 3, 11);
    }

    private static XElement Frame(Box box)
    {
        var frame = Rectangle(new Box(box.X - 6, box.Y - 6, box.Width + 12, box.Height + 12), 10);
        frame.Add(new XAttribute("class", "process-here"), new XAttribute("stroke-width", "3.5"), new XAttribute("fill", "currentColor"), new XAttribute("fill-opacity", "0.1"));
        return frame;
    }

    private static XElement HereMark(ProcessElement element, Box box, Busy busy)
    {
        var isBelow = busy.Above && !busy.Below && element.LooksLikeTask;
        var text = Text([$"{(isBelow ? "▲" : "▼")} {Texts.YouAreHere}"], box.Middle.X, isBelow ? box.Bottom + 8 : box.Y - 23, 12);
        text.Add(new XAttribute("font-weight", "700"));
        return text;
    }

    private static XElement PassedMark(Box box) => Path($"M{N(box.Right - 14)} {N(box.Y + 8)}l4 4l7 -9", "2.5");

    public static XElement Circle(Point middle, double radius, string? width, string? dashes) => new(
        Svg + "circle",
        new XAttribute("cx", N(middle.X)),
        new XAttribute("cy", N(middle.Y)),
        new XAttribute("r", N(radius)),
        width is null ? null : new XAttribute("stroke-width", width),
        dashes is null ? null : new XAttribute("stroke-dasharray", dashes));

    public static XElement Path(string data, string? width = null) =>
        new(Svg + "path", new XAttribute("d", data), width is null ? null : new XAttribute("stroke-width", width));
}
