namespace MoCua.Deadlines;

/// <summary>What an office says about its working time; <see cref="WorkingCalendar.Create"/> checks it and makes it fast.</summary>
public sealed record CalendarDefinition
{
    public required string Name { get; init; }

    /// <summary>Last date that a decision covers. Beyond it nothing is known.</summary>
    public required DateOnly Horizon { get; init; }

    /// <summary>Last date of the provisional period after the horizon (statutory days only, no swaps); null where there is none.</summary>
    public DateOnly? ProvisionalUntil { get; init; }

    /// <summary>A same-day procedure received at or after this time is due on the next working day.</summary>
    public TimeOnly SameDayCutoff { get; init; } = new(15, 0);

    /// <summary>The ordinary week; a weekday that is absent is closed.</summary>
    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Session>> Week { get; init; }

    /// <summary>Days that override the week; of two entries for one date the later one holds, so that an office can override the country.</summary>
    public required IReadOnlyList<SpecialDay> Days { get; init; }

    /// <summary>A word to the reader of the file: where the days come from, what is not verified.</summary>
    public string? Note { get; init; }
}
