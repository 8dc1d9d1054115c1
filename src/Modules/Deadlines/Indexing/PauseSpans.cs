namespace MoCua.Deadlines.Indexing;

/// <summary>Pauses in order of time, those that touch or overlap made one, those of no length left out.</summary>
internal static class PauseSpans
{
    /// <summary>Spans of dates: after the pause date, up to and including the resume date.</summary>
    internal static List<(int After, int UpTo)> Days(IReadOnlyList<Pause> pauses) =>
        Merge(pauses.Select(pause => (DateOnly.FromDateTime(pause.From).DayNumber, DateOnly.FromDateTime(pause.To).DayNumber)));

    /// <summary>Spans of moments, from the pause up to the resume.</summary>
    internal static List<(DateTime From, DateTime To)> Moments(IReadOnlyList<Pause> pauses) =>
        Merge(pauses.Select(pause => (pause.From.ToMinute(), pause.To.ToMinute())));

    /// <summary>Legal time has minutes: what the receipt prints is what counts.</summary>
    internal static DateTime ToMinute(this DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute));

    private static List<(T From, T To)> Merge<T>(IEnumerable<(T From, T To)> spans)
        where T : IComparable<T>
    {
        var merged = new List<(T From, T To)>();
        foreach (var span in spans.Where(span => span.From.CompareTo(span.To) < 0).Order())
        {
            if (merged.Count > 0 && span.From.CompareTo(merged[^1].To) <= 0)
            {
                merged[^1] = (merged[^1].From, span.To.CompareTo(merged[^1].To) > 0 ? span.To : merged[^1].To);
                continue;
            }

            merged.Add(span);
        }

        return merged;
    }
}
