using System.Xml.Linq;
using static MoCua.Processes.Drawing.ElementDrawing;
using static MoCua.Processes.Drawing.SvgDrawing;

namespace MoCua.Processes.Drawing;

/// <summary>The small sign inside a shape that says what kind of gateway, event or task it is.</summary>
internal static class ElementSigns
{
    public static XElement? Of(ProcessElement element, Box box, bool isCollapsed)
    {
        var (x, y) = (box.Middle.X, box.Middle.Y);
        return element.Kind switch
        {
            ElementKind.ExclusiveGateway => Path($"M{N(x - 7)} {N(y - 7)}L{N(x + 7)} {N(y + 7)}M{N(x + 7)} {N(y - 7)}L{N(x - 7)} {N(y + 7)}", "2.5"),
            ElementKind.ParallelGateway => Path($"M{N(x - 10)} {N(y)}H{N(x + 10)}M{N(x)} {N(y - 10)}V{N(y + 10)}", "2.5"),
            ElementKind.EventGateway => new XElement(Svg + "g", Circle(new Point(x, y), 13, null, null), Pentagon(x, y)),
            ElementKind.TimerEvent or ElementKind.BoundaryTimer => Clock(x, y),
            ElementKind.MessageEvent when element.IsReceiveTask => Envelope(box.X + 14, box.Y + 12, isFilled: false),
            ElementKind.MessageEvent or ElementKind.BoundaryMessage => Envelope(x, y, isFilled: false),
            ElementKind.Start when element.IsTriggered => element.Message is null ? Clock(x, y) : Envelope(x, y, isFilled: false),
            ElementKind.End when element.Terminates => Full(Circle(new Point(x, y), box.Width / 4, null, null)),
            ElementKind.End or ElementKind.ThrowEvent when element.Message is not null => Envelope(x, y, isFilled: true),
            ElementKind.ServiceTask when element.Message is not null => Envelope(box.X + 14, box.Y + 12, isFilled: true),
            ElementKind.ServiceTask => Text(["⚙"], box.X + 12, box.Y + 4, 13),
            ElementKind.SubProcess when isCollapsed => Path($"M{N(x - 7)} {N(box.Bottom - 15)}h14v14h-14zm3 7h8m-4 -4v8"),
            _ => null,
        };
    }

    private static XElement Clock(double x, double y) => Path($"M{N(x)} {N(y - 8)}V{N(y)}L{N(x + 5)} {N(y + 4)}");

    private static XElement Pentagon(double x, double y) => Path($"M{N(x)} {N(y - 8)}L{N(x + 8)} {N(y - 2)}L{N(x + 5)} {N(y + 7)}H{N(x - 5)}L{N(x - 8)} {N(y - 2)}Z");

    private static XElement Envelope(double x, double y, bool isFilled)
    {
        var envelope = Path($"M{N(x - 8)} {N(y - 5)}h16v10h-16zl8 6l8 -6");
        return isFilled ? Full(envelope) : envelope;
    }

    private static XElement Full(XElement shape)
    {
        shape.SetAttributeValue("fill", "currentColor");
        shape.SetAttributeValue("fill-opacity", "0.35");
        return shape;
    }
}
