using MoCua.Kernel.Identity;

namespace MoCua.Deadlines;

/// <summary>The calendar of each unit. One decision covers a district today; a unit with hours of its own gets its own calendar here.</summary>
public sealed class WorkingCalendars(WorkingCalendar everywhere)
{
    public WorkingCalendar Of(UnitId unit) => unit == default ? throw new ArgumentException("A calendar belongs to a unit.", nameof(unit)) : everywhere;
}
