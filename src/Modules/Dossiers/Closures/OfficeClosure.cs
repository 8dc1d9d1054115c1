using MoCua.Deadlines;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Closures;

/// <summary>Nghỉ đột xuất: days on which the offices of a unit are closed by a leader's decision, entered even today for today.</summary>
internal sealed class OfficeClosure : IAggregate
{
    /// <summary>Longer closures are a matter of the yearly calendar.</summary>
    private const int MostDays = 60;

    public Guid Id { get; private init; }

    public string Stream { get; private init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    public UnitId Unit { get; private init; }

    public string UnitName { get; private init; } = "";

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>Number and date of the decision: it stands in the explanation of every date that moved.</summary>
    public string Decision { get; private init; } = "";

    public string DecidedBy { get; private init; } = "";

    public Moment DecidedAt { get; private init; }

    public bool Revoked { get; private set; }

    public ClosedDays Days => new(Unit, From, To, Name);

    /// <summary>Why these days cannot be closed, or null.</summary>
    public static Refusal? RefusalOf(DateOnly? from, DateOnly? to, string name, string decision, WorkingCalendar calendar) =>
        from is not { } first || to is not { } last ? Refusals.ClosureDatesMissing
        : last < first || last.DayNumber - first.DayNumber >= MostDays ? Refusals.ClosureDatesWrong(MostDays)
        : !calendar.Covers(first) || !calendar.Covers(last) ? Refusals.ClosureBeyondCalendar(calendar.LastDate)
        : name.Length == 0 ? Refusals.ClosureNameMissing
        : decision.Length == 0 ? Refusals.ClosureDecisionMissing
        : null;

    public static (OfficeClosure Closure, ClosureDecided Fact) Decide(UnitInfo unit, DateOnly from, DateOnly to, string name, string decision, Actor by, Moment now)
    {
        var id = Guid.CreateVersion7();
        var closure = new OfficeClosure
        {
            Id = id, Stream = $"closure/{id:N}", Unit = unit.Id, UnitName = unit.Name, From = from, To = to, Name = name, Decision = decision,
            DecidedBy = by.Name, DecidedAt = now,
        };
        return (closure, new ClosureDecided(id, unit.Id, unit.Name, from, to, name, decision));
    }

    public Result<ClosureRevoked> Revoke()
    {
        if (Revoked)
        {
            return Refusals.ClosureRevoked;
        }

        Revoked = true;
        return new ClosureRevoked(Id, Unit);
    }
}
