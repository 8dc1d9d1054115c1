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
    public static XElement Draw(ProcessElement element, Box box, Busy busy, bool isHere, bool isPassed) => new(
        Svg + "g",
        new XAttribute("class", "process-element" + (isHere ? " is-here" : "") + (isPassed ? " is-passed" : "")),
        isHere ? Frame(box) : null,
        Shape(element, box),
        Sign(element, box),
        Name(element, box, busy),
        isHere ? HereMark(element, box, busy) : null,
        isPassed && IsTask(element) ? PassedMark(box) : null);

    private static bool IsTask(ProcessElement element) => element.Kind is ElementKind.UserTask or ElementKind.ServiceTask;

    private static bool IsGateway(ProcessElement element) => element.Kind is ElementKind.ExclusiveGateway or ElementKind.ParallelGateway;

    private static IEnumerable<XElement> Shape(ProcessElement element, Box box)
    {
        var middle = box.Middle;
        if (IsTask(element))
        {
            return [Rectangle(box, 8)];
        }

        if (IsGateway(element))
        {
            return [Path($"M{N(middle.X)} {N(box.Y)}L{N(box.Right)} {N(middle.Y)}L{N(middle.X)} {N(box.Bottom)}L{N(box.X)} {N(middle.Y)}Z")];
        }

        var outer = Circle(middle, box.Width / 2, element.Kind is ElementKind.End ? "3.5" : null, element.Interrupting ? null : "5 3");
        return element.Kind is ElementKind.Start or ElementKind.End ? [outer] : [outer, Circle(middle, (box.Width / 2) - 3, null, element.Interrupting ? null : "5 3")];
    }

    private static XElement? Sign(ProcessElement element, Box box)
    {
        var (x, y) = (box.Middle.X, box.Middle.Y);
        return element.Kind switch
        {
            ElementKind.ExclusiveGateway => Path($"M{N(x - 7)} {N(y - 7)}L{N(x + 7)} {N(y + 7)}M{N(x + 7)} {N(y - 7)}L{N(x - 7)} {N(y + 7)}", "2.5"),
            ElementKind.ParallelGateway => Path($"M{N(x - 10)} {N(y)}H{N(x + 10)}M{N(x)} {N(y - 10)}V{N(y + 10)}", "2.5"),
            ElementKind.TimerEvent or ElementKind.BoundaryTimer => Path($"M{N(x)} {N(y - 8)}V{N(y)}L{N(x + 5)} {N(y + 4)}"),
            ElementKind.MessageEvent or ElementKind.BoundaryMessage =>
                Path($"M{N(x - 8)} {N(y - 5)}h16v10h-16zl8 6l8 -6"),
            ElementKind.ServiceTask => Text(["⚙"], box.X + 12, box.Y + 4, 13),
            _ => null,
        };
    }

    private static XElement? Name(ProcessElement element, Box box, Busy busy)
    {
        if (element.Name == element.Id && !IsTask(element))
        {
            return null;
        }

        if (IsTask(element))
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
        var isBelow = busy.Above && !busy.Below && IsTask(element);
        var text = Text([$"{(isBelow ? "▲" : "▼")} {Texts.YouAreHere}"], box.Middle.X, isBelow ? box.Bottom + 8 : box.Y - 23, 12);
        text.Add(new XAttribute("font-weight", "700"));
        return text;
    }

    private static XElement PassedMark(Box box) => Path($"M{N(box.Right - 14)} {N(box.Y + 8)}l4 4l7 -9", "2.5");

    private static XElement Circle(Point middle, double radius, string? width, string? dashes) => new(
        Svg + "circle",
        new XAttribute("cx", N(middle.X)),
        new XAttribute("cy", N(middle.Y)),
        new XAttribute("r", N(radius)),
        width is null ? null : new XAttribute("stroke-width", width),
        dashes is null ? null : new XAttribute("stroke-dasharray", dashes));

    private static XElement Path(string data, string? width = null) =>
        new(Svg + "path", new XAttribute("d", data), width is null ? null : new XAttribute("stroke-width", width));
}
