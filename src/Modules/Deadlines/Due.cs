using System.Text.Json.Serialization;
using MoCua.Deadlines.Explaining;
using MoCua.Kernel.Results;
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

    /// <summary>
    /// The same term reckoned anew: when a decision makes a provisional year known, or when a pause has ended.
    /// Refuses like <see cref="LegalClock.Due(Term, WorkingCalendar, DateTime, IReadOnlyList{Pause}, PauseRule)"/>.
    /// </summary>
    /// <param name="pauses">All pauses so far; null keeps those it had.</param>
    public Result<Due> Again(WorkingCalendar calendar, IReadOnlyList<Pause>? pauses = null) => LegalClock.Due(Term, calendar, Start, pauses ?? Pauses, Rule);

    /// <summary>Why it is this date, line by line, in plain Vietnamese. Computed when asked for, from the calendar that gave the date.</summary>
    public IReadOnlyList<string> Explain(WorkingCalendar calendar) => Explanation.Of(this, calendar);
}
