namespace MoCua.Processes.Drawing;

/// <summary>Lines with right angles between two boxes.</summary>
internal static class Connector
{
    /// <summary>Where only the line is missing, and nothing is known of what stands between.</summary>
    public static IReadOnlyList<Point> Between(Box from, Box to)
    {
        if (to.X < from.Right)
        {
            var below = Math.Max(from.Bottom, to.Bottom) + 16;
            return [new(from.Middle.X, from.Bottom), new(from.Middle.X, below), new(to.Middle.X, below), new(to.Middle.X, to.Bottom)];
        }

        var bend = to.X - 16;
        return [new(from.Right, from.Middle.Y), new(bend, from.Middle.Y), new(bend, to.Middle.Y), new(to.X, to.Middle.Y)];
    }

    /// <summary>In our own layout lines keep to the gaps, so that they cross no element. Lines that lead back run a little apart.</summary>
    public static IReadOnlyList<Point> Along(Box from, Box fromSlot, Box to, Box toSlot, bool fromBorder)
    {
        var (leave, enter) = (fromSlot.Right, toSlot.X);
        var end = new Point(to.X, to.Middle.Y);
        if (fromBorder)
        {
            return [new(from.Middle.X, from.Bottom), new(from.Middle.X, from.Bottom + 4), new(enter, from.Bottom + 4), new(enter, end.Y), end];
        }

        var start = new Point(from.Right, from.Middle.Y);
        if (Math.Abs(leave - enter) < 1)
        {
            return Math.Abs(start.Y - end.Y) < 1 ? [start, end] : [start, new(leave, start.Y), new(leave, end.Y), end];
        }

        var isBack = enter < leave;
        var below = isBack ? start.Y >= end.Y : start.Y > end.Y;
        var inset = isBack ? 14 : 8;
        var channel = below ? toSlot.Bottom - inset : toSlot.Y + inset;
        return [start, new(leave, start.Y), new(leave, channel), new(enter, channel), new(enter, end.Y), end];
    }
}
