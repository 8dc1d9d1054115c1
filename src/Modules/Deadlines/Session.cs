using System.Globalization;

namespace MoCua.Deadlines;

/// <summary>An open interval of a day, for example 07:30–11:30.</summary>
/// <param name="From">Opening minute.</param>
/// <param name="To">Closing minute, later than <paramref name="From"/>.</param>
/// <param name="Counts">False: the office only takes dossiers in; the time and a day that has only such sessions count for no term.</param>
public readonly record struct Session(TimeOnly From, TimeOnly To, bool Counts = true)
{
    private const string Clock = "HH:mm";

    /// <summary>Length in minutes.</summary>
    public int Minutes => EndMinute - StartMinute;

    internal int StartMinute => MinuteOf(From);

    internal int EndMinute => MinuteOf(To);

    /// <summary>Reads “07:30-11:30”; null when the text is none or ends before it begins.</summary>
    public static Session? Parse(string? text, bool counts = true)
    {
        var ends = text?.Split('-') ?? [];
        return ends.Length == 2 && Read(ends[0]) is { } from && Read(ends[1]) is { } to && from < to
            ? new Session(from, to, counts)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");

    internal static TimeOnly? Read(string text) =>
        TimeOnly.TryParseExact(text.Trim(), Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    internal static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
