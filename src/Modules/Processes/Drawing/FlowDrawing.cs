using System.Xml.Linq;
using MoCua.Processes.Reading;
using static MoCua.Processes.Drawing.SvgDrawing;

namespace MoCua.Processes.Drawing;

/// <summary>Draws one arrow with its label; a way that was gone is thicker.</summary>
internal static class FlowDrawing
{
    private const double HeadLength = 9;

    // A shorter piece has no room above it for a word.
    private const double Roomy = 60;

    public static XElement Draw(SequenceFlow flow, IReadOnlyList<Point> line, bool isPassed) => new(
        Svg + "g",
        new XAttribute("class", isPassed ? "process-flow is-passed" : "process-flow"),
        new XAttribute("stroke-width", isPassed ? "3" : "1.2"),
        new XElement(Svg + "path", new XAttribute("d", "M" + string.Join('L', line.Select(point => $"{N(point.X)} {N(point.Y)}")))),
        Head(line),
        flow.Name is { Length: > 0 } name ? Label(name, line) : null);

    private static XElement? Head(IReadOnlyList<Point> line)
    {
        var tip = line[^1];
        var before = line.Reverse().FirstOrDefault(point => Distance(point, tip) > 0.1, tip);
        if (before == tip)
        {
            return null;
        }

        var (x, y) = ((tip.X - before.X) / Distance(before, tip), (tip.Y - before.Y) / Distance(before, tip));
        var foot = new Point(tip.X - (x * HeadLength), tip.Y - (y * HeadLength));
        return new XElement(
            Svg + "path",
            new XAttribute("fill", "currentColor"),
            new XAttribute("stroke", "none"),
            new XAttribute("d", $"M{N(tip.X)} {N(tip.Y)}L{N(foot.X - (y * 4.5))} {N(foot.Y + (x * 4.5))}L{N(foot.X + (y * 4.5))} {N(foot.Y - (x * 4.5))}Z"));
    }

    private static double Distance(Point one, Point other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    /// <summary>Beside the first piece of the line, where it leaves its gateway; behind the bends where it turns at once, if there is room.</summary>
    private static XElement Label(string name, IReadOnlyList<Point> line)
    {
        var turns = line.Count > 3 && IsLevel(line[0], line[1]);
        var first = !turns ? 0 : Distance(line[2], line[3]) > Roomy ? 2 : 1;
        var (from, to) = (line[first], line[first + 1]);
        var lines = TextLines.Break(name, 90, 11, 2);
        if (!IsLevel(from, to))
        {
            var top = to.Y > from.Y ? from.Y + 4 : from.Y - 6 - (lines.Count * 13.2);
            return Text(lines, from.X + 5, top, 11, "start");
        }

        var toRight = to.X > from.X;
        return Text(lines, from.X + (toRight ? 4 : -4), from.Y - 3 - (lines.Count * 13.2), 11, toRight ? "start" : "end");
    }

    private static bool IsLevel(Point from, Point to) => Math.Abs(to.X - from.X) > Math.Abs(to.Y - from.Y);
}
