using MoCua.Processes.Reading;

namespace MoCua.Processes.Drawing;

/// <summary>
/// One level of a layout: columns as wide as the widest of their layer, rows as high as their highest. Elements stand in the middle of their
/// slot, and lines keep to the gaps between boxes and slots.
/// </summary>
internal sealed class Sheet(Graph graph, IReadOnlyDictionary<string, int> layers, double left)
{
    private const double Column = 160;
    private const double Row = 120;
    private const double Gap = 50;
    private const double Padding = 30;

    private readonly Dictionary<string, Sheet?> inside = new(StringComparer.Ordinal);
    private readonly Dictionary<int, double> widths = [];
    private double bottom;

    public Dictionary<string, Box> Boxes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Box> Slots { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes an element known, so that its column is wide enough.</summary>
    public void Add(ProcessElement element, Sheet? inner)
    {
        inside[element.Id] = inner;
        var layer = layers[element.Id];
        widths[layer] = Math.Max(widths.GetValueOrDefault(layer, Column), SizeOf(element).Width + Gap);
    }

    /// <summary>Puts a band of elements below what stands already; returns the band.</summary>
    public Box Place(IReadOnlyList<ProcessElement> band)
    {
        var rows = band.GroupBy(element => layers[element.Id]).SelectMany(column => column.Index()).GroupBy(pair => pair.Index, pair => pair.Item).OrderBy(row => row.Key);
        var top = bottom;
        foreach (var row in rows)
        {
            var height = Math.Max(Row, row.Max(element => SizeOf(element).Height) + Gap);
            foreach (var element in row)
            {
                Place(element, new Box(ColumnLeft(layers[element.Id]), bottom, widths[layers[element.Id]], height));
            }

            bottom += height;
        }

        return new Box(0, top, Width, bottom - top);
    }

    public void PlaceBorders(IEnumerable<ProcessElement> events)
    {
        foreach (var element in events)
        {
            var host = Boxes[element.AttachedTo!];
            var nth = graph.BoundaryOf(element.AttachedTo!).Index().First(pair => pair.Item.Id == element.Id).Index;
            Boxes[element.Id] = new Box(host.Right - 30 - (nth * 40), host.Bottom - 18, 36, 36);
            Slots[element.Id] = Slots[element.AttachedTo!];
        }
    }

    private double Width => ColumnLeft(widths.Keys.Max() + 1);

    private double ColumnLeft(int layer) => left + Enumerable.Range(0, layer).Sum(before => widths.GetValueOrDefault(before, Column));

    private (double Width, double Height) SizeOf(ProcessElement element) =>
        inside[element.Id] is { } inner ? (inner.Width + (2 * Padding), inner.bottom + (2 * Padding)) : Layout.SizeOf(element);

    private void Place(ProcessElement element, Box slot)
    {
        var (width, height) = SizeOf(element);
        var box = new Box(slot.Middle.X - (width / 2), slot.Middle.Y - (height / 2), width, height);
        (Boxes[element.Id], Slots[element.Id]) = (box, slot);
        if (inside[element.Id] is not { } inner)
        {
            return;
        }

        foreach (var id in inner.Boxes.Keys)
        {
            Boxes[id] = Moved(inner.Boxes[id], box);
            Slots[id] = Moved(inner.Slots[id], box);
        }
    }

    private static Box Moved(Box inner, Box frame) => inner with { X = inner.X + frame.X + Padding, Y = inner.Y + frame.Y + Padding };
}
