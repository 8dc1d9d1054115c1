using System.Text.Json.Serialization;
using MoCua.Deadlines.Explaining;
using MoCua.Kernel.Time;

namespace MoCua.Deadlines;

/// <summary>A due moment and everything it was computed from, so that it can be stored, recomputed and explained.</summary>
/// <param name="At">Local time of Vietnam, to the minute.</param>
/// <param name="Provisional">True when the date lies in a year whose decision is not known yet: show “tạm tính”.</param>
/// <param name="Term">The legal form.</param>
/// <param name="Start">Local moment of complete reception.</param>
public sealed record Due(DateTime At, bool Provisional, Term Term, DateTime Start, IReadOnlyList<Pause> Pauses, PauseRule Rule)
{
    [JsonIgnore]
    public Moment Moment => Moment.FromLocal(At);

    [JsonIgnore]
    public DateOnly Date => DateOnly.FromDateTime(At);

    /// <summary>Why it is this date, line by line, in plain Vietnamese. Computed when asked for, from the calendar that gave the date.</summary>
    public IReadOnlyList<string> Explain(WorkingCalendar calendar) => Explanation.Of(this, calendar);
}
