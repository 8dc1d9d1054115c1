using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>The units of the scope as a tree, each with how many officers it has today.</summary>
internal sealed class ListUnits(AppDb db, UnitDirectory units, CivilClock civil)
{
    public sealed record Row(UnitInfo Unit, int Depth, int Officers);

    public async Task<IReadOnlyList<Row>> HandleAsync(Actor administrator, CancellationToken ct)
    {
        var scope = AdministrationScope.Of(administrator, units);
        var today = civil.Today;
        var counts = await db.PostHoldings
            .Where(post => post.From <= today && (post.Until == null || post.Until >= today))
            .GroupBy(post => post.Unit)
            .Select(group => new { Unit = group.Key, Officers = group.Select(post => post.Account).Distinct().Count() })
            .ToDictionaryAsync(group => group.Unit, group => group.Officers, ct);
        var rows = new List<Row>();
        var depths = new Dictionary<UnitId, int>();
        foreach (var unit in units.All(today).Where(unit => scope.Covers(unit.Id)))
        {
            var depth = unit.Parent is { } parent && depths.TryGetValue(parent, out var above) ? above + 1 : 0;
            depths[unit.Id] = depth;
            rows.Add(new Row(unit, depth, counts.GetValueOrDefault(unit.Id)));
        }

        return rows;
    }
}
