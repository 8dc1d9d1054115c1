using System.Globalization;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>Where a page of a list ended: the moment it is sorted by, and what breaks ties. In addresses “microseconds.key”.</summary>
internal sealed record PageKey(Moment At, string Key)
{
    /// <summary>Null where nothing, or nothing readable, was given: the first page.</summary>
    public static PageKey? Parse(string? text) =>
        text?.Split('.', 2) is [var at, var key] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            ? new PageKey(new Moment(moment), key)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Microseconds}.{Key}");
}
