namespace MoCua.Deadlines;

/// <summary>What a special day does to the week's pattern.</summary>
public enum SpecialDayKind
{
    /// <summary>Closed: a holiday, a day in lieu, an emergency closure.</summary>
    Off,

    /// <summary>Open: a make-up day, a day with other hours.</summary>
    Work,
}

/// <summary>A date that overrides the week: by law, by the yearly decision, or by the office itself.</summary>
/// <param name="Sessions">Only for <see cref="SpecialDayKind.Work"/>; null or empty means Monday's sessions.</param>
/// <param name="Name">The reason as people know it, shown in explanations.</param>
public sealed record SpecialDay(DateOnly Date, SpecialDayKind Kind, string Name, IReadOnlyList<Session>? Sessions = null);
