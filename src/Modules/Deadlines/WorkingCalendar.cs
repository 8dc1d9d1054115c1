using MoCua.Deadlines.Indexing;
using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>
/// When an office works: the week, the days that override it, and how far ahead that is known. Immutable and safe to share
/// between threads. Beyond its last date it knows nothing and says so: every question there is refused, never guessed.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Dates before this one are not asked for by any dossier; a calendar with earlier special days begins with them.</summary>
    private static readonly DateOnly Beginning = new(1990, 1, 1);

    private static readonly DayPlan Closed = new([]);

    private readonly Dictionary<DateOnly, SpecialDay> specials;
    private readonly Dictionary<DayOfWeek, DayPlan> week;

    private WorkingCalendar(CalendarDefinition definition)
    {
        Definition = definition;
        specials = [];
        foreach (var day in definition.Days)
        {
            specials[day.Date] = day;
        }

        week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => new DayPlan(definition.Week.GetValueOrDefault(day, [])));
        var first = definition.Days.Select(day => day.Date).Append(Beginning).Append(definition.Horizon).Min();
        Index = new CalendarIndex(first, LastDate, PlanOf);
    }

    public string Name => Definition.Name;

    /// <summary>Last date that a decision covers.</summary>
    public DateOnly Horizon => Definition.Horizon;

    /// <summary>Last date for which an answer exists: the horizon, or the end of the provisional period.</summary>
    public DateOnly LastDate => Definition.ProvisionalUntil ?? Definition.Horizon;

    /// <summary>From this date on every answer is “tạm tính”; null where nothing beyond the horizon is held.</summary>
    public DateOnly? ProvisionalFrom => Definition.ProvisionalUntil is null ? null : Horizon.AddDays(1);

    public TimeOnly SameDayCutoff => Definition.SameDayCutoff;

    /// <summary>What the calendar was made from, for editing and export.</summary>
    public CalendarDefinition Definition { get; }

    internal CalendarIndex Index { get; }

    /// <summary>Reads the JSON of the <c>clock</c> contract, with the optional extension <c>provisionalUntil</c>. Refuses with <c>bad-calendar</c> and the place of the fault.</summary>
    public static Result<WorkingCalendar> Parse(string json) => CalendarReader.Read(json);

    /// <summary>Checks a definition and indexes it. Refuses with <c>bad-calendar</c>.</summary>
    public static Result<WorkingCalendar> Create(CalendarDefinition definition) =>
        CalendarChecks.FaultIn(definition) is { } fault ? fault : new WorkingCalendar(definition);

    /// <summary>The JSON that <see cref="Parse"/> reads.</summary>
    public string ToJson() => CalendarWriter.Write(Definition);

    /// <summary>The same calendar without its provisional period, as the bare clock uses it.</summary>
    public WorkingCalendar WithoutProvisional() =>
        Definition.ProvisionalUntil is null ? this : new WorkingCalendar(Definition with { ProvisionalUntil = null });

    public bool Covers(DateOnly date) => Index.Covers(date.DayNumber);

    public bool IsProvisional(DateOnly date) => date > Horizon && date <= LastDate;

    /// <summary>True when the date has a session that counts; false also outside the calendar.</summary>
    public bool IsWorkingDay(DateOnly date) => Covers(date) && Index.Plan(date.DayNumber).IsWorking;

    /// <summary>The first working day after a day; null where the calendar ends before one.</summary>
    public DateOnly? WorkingDayAfter(DateOnly day) => Nearest(day, step: 1);

    /// <summary>The last working day before a day; null where the calendar begins after one.</summary>
    public DateOnly? WorkingDayBefore(DateOnly day) => Nearest(day, step: -1);

    /// <summary>All sessions of the date in order, also those for intake only; none outside the calendar.</summary>
    public IReadOnlyList<Session> SessionsOn(DateOnly date) => Covers(date) ? Index.Plan(date.DayNumber).Sessions : [];

    /// <summary>The entry that overrides the week on this date, if any.</summary>
    public SpecialDay? SpecialOn(DateOnly date) => specials.GetValueOrDefault(date);

    /// <summary>Working days after one date, up to and including another; negative when the second lies before the first. Refuses with <c>beyond-horizon</c>.</summary>
    public Result<int> WorkingDaysBetween(DateOnly after, DateOnly upTo) =>
        (Refuse(after) ?? Refuse(upTo)) is { } refusal ? refusal : Index.WorkingUpTo(upTo.DayNumber) - Index.WorkingUpTo(after.DayNumber);

    /// <summary>Counting minutes of session time between two local moments; negative when the second lies before the first. Refuses with <c>beyond-horizon</c>.</summary>
    public Result<int> WorkingMinutesBetween(DateTime from, DateTime to) =>
        (Refuse(DateOnly.FromDateTime(from)) ?? Refuse(DateOnly.FromDateTime(to))) is { } refusal
            ? refusal
            : (int)(Index.MinutesUpTo(to) - Index.MinutesUpTo(from));

    /// <summary>Counting minutes of an ordinary Monday: what “one day” of a step's budget means.</summary>
    internal int OrdinaryDayMinutes => week[DayOfWeek.Monday] is { IsWorking: true } monday ? monday.Minutes : week.Values.Max(plan => plan.Minutes);

    /// <summary>True when the week's pattern alone, without special days, makes the date a working day.</summary>
    internal bool IsOrdinarilyWorking(DateOnly date) => week[date.DayOfWeek].IsWorking;

    internal Refusal BeyondHorizon => Refusals.BeyondHorizon(Name, LastDate);

    internal Refusal? Refuse(DateOnly date) =>
        date > LastDate ? BeyondHorizon : Covers(date) ? null : Refusals.BeforeCalendar(Name, DateOnly.FromDayNumber(Index.First));

    private DayPlan PlanOf(DateOnly date) => specials.TryGetValue(date, out var special) switch
    {
        false => week[date.DayOfWeek],
        true when special!.Kind is SpecialDayKind.Off => Closed,
        true when special!.Sessions is { Count: > 0 } sessions => new DayPlan(sessions),
        true => week[DayOfWeek.Monday],
    };

    private DateOnly? Nearest(DateOnly from, int step)
    {
        for (var day = from.AddDays(step); Covers(day); day = day.AddDays(step))
        {
            if (IsWorkingDay(day))
            {
                return day;
            }
        }

        return null;
    }
}
