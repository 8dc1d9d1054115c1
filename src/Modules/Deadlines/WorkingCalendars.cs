using System.Collections.Concurrent;
using MoCua.Kernel.Identity;

namespace MoCua.Deadlines;

/// <summary>Days on which a unit and everything under it is closed by a decision of its head: storm, epidemic, power cut.</summary>
/// <param name="Unit">The committee that decided; units under it follow.</param>
/// <param name="Name">The reason as people know it, shown in explanations.</param>
public sealed record ClosedDays(UnitId Unit, DateOnly From, DateOnly To, string Name)
{
    public bool Covers(UnitId unit) => unit == Unit || unit.Value.StartsWith(Unit.Value + "/", StringComparison.Ordinal);
}

/// <summary>The calendar of each unit: the one of the installation, less the days on which the unit was closed by decision.</summary>
public sealed class WorkingCalendars(WorkingCalendar everywhere)
{
    private volatile Closures closures = new([]);

    public WorkingCalendar Of(UnitId unit) =>
        unit == default ? throw new ArgumentException("A calendar belongs to a unit.", nameof(unit)) : closures.Of(unit, everywhere);

    /// <summary>The calendar of a unit if it were closed on these days too.</summary>
    public WorkingCalendar With(ClosedDays more, UnitId unit) => new Closures([.. closures.All, more]).Of(unit, everywhere);

    /// <summary>From now on these decisions hold, and no others.</summary>
    public void Follow(IEnumerable<ClosedDays> decided) => closures = new Closures([.. decided]);

    /// <summary>One state of all decisions; calendars are built once for each set of decisions that meet in a unit.</summary>
    private sealed class Closures(IReadOnlyList<ClosedDays> all)
    {
        private readonly ConcurrentDictionary<string, WorkingCalendar> built = new(StringComparer.Ordinal);

        public IReadOnlyList<ClosedDays> All => all;

        public WorkingCalendar Of(UnitId unit, WorkingCalendar everywhere)
        {
            var mine = all.Where(each => each.Covers(unit)).ToList();
            return mine.Count == 0 ? everywhere : built.GetOrAdd(string.Join('|', mine.Select(each => all.ToList().IndexOf(each))), _ => Build(everywhere, mine));
        }

        private static WorkingCalendar Build(WorkingCalendar everywhere, List<ClosedDays> closed)
        {
            var days = closed.SelectMany(each => Enumerable.Range(0, each.To.DayNumber - each.From.DayNumber + 1)
                .Select(i => new SpecialDay(each.From.AddDays(i), SpecialDayKind.Off, each.Name))).Where(day => everywhere.Covers(day.Date));
            return WorkingCalendar.Create(everywhere.Definition with { Days = [.. everywhere.Definition.Days, .. days] }).Value;
        }
    }
}
