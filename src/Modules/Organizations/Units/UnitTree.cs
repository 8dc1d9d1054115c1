using System.Collections.Frozen;
using System.Globalization;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;

namespace MoCua.Organizations;

/// <summary>The units and the questions about them, without any database.</summary>
internal sealed class UnitTree
{
    private static readonly StringComparer NameOrder = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    private readonly FrozenDictionary<UnitId, UnitInfo> byId;
    private readonly ILookup<UnitId?, UnitInfo> byParent;

    public UnitTree(IEnumerable<UnitInfo> units)
    {
        byId = units.ToFrozenDictionary(unit => unit.Id);
        byParent = byId.Values.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Name, NameOrder).ToLookup(unit => unit.Parent);
    }

    public UnitInfo? Find(UnitId unit) => byId.GetValueOrDefault(unit);

    public IReadOnlyList<UnitInfo> All(DateOnly on)
    {
        var ordered = new List<UnitInfo>(byId.Count);
        foreach (var root in byParent[null])
        {
            AddWithUnits(root, ordered);
        }

        return [.. ordered.Where(unit => unit.ValidOn(on))];
    }

    public IReadOnlyList<UnitInfo> ChildrenOf(UnitId unit, DateOnly on) => [.. byParent[unit].Where(child => child.ValidOn(on))];

    public IReadOnlySet<UnitId> SubtreeOf(UnitId unit)
    {
        var found = new List<UnitInfo>();
        if (Find(unit) is { } top)
        {
            AddWithUnits(top, found);
        }

        return found.Select(each => each.Id).ToFrozenSet();
    }

    public UnitInfo? CommitteeOf(UnitId unit, DateOnly on) => UpFrom(unit).FirstOrDefault(each => each.IsCommittee && each.ValidOn(on));

    public UnitInfo? OneStopOf(UnitId unit, DateOnly on)
    {
        if (Find(unit) is { Kind: UnitKind.OneStop } self && self.ValidOn(on))
        {
            return self;
        }

        return CommitteeOf(unit, on) is { } committee ? OneStopUnder(committee, on) : null;
    }

    public Result<UnitId> Resolve(string symbolicPlace, UnitId receivedAt, DateOnly on)
    {
        if (Place.Parse(symbolicPlace) is not { } place)
        {
            return Refusals.UnknownPlace(symbolicPlace);
        }

        if (Find(receivedAt) is not { } from || !from.ValidOn(on))
        {
            return Refusals.UnknownUnit(receivedAt);
        }

        if (place.Level is null)
        {
            return OneStopOf(receivedAt, on) is { } own ? own.Id : Refusals.NoOneStop(from.Name);
        }

        var committee = UpFrom(receivedAt).FirstOrDefault(unit => unit.IsCommittee && unit.Level == place.Level && unit.ValidOn(on));
        return committee is null ? Refusals.NoSuchLevel(place.Level.Value, from.Name) : Within(committee, place, on);
    }

    private Result<UnitId> Within(UnitInfo committee, Place place, DateOnly on)
    {
        if (place.OneStop)
        {
            return OneStopUnder(committee, on) is { } oneStop ? oneStop.Id : Refusals.NoOneStop(committee.Name);
        }

        if (place.Function is not { } function)
        {
            return committee.Id;
        }

        // Where a ward has officers and no divisions, its committee itself carries the function.
        var division = byParent[committee.Id].FirstOrDefault(unit => unit.ValidOn(on) && !unit.IsCommittee && unit.Has(function));
        if ((division ?? (committee.Has(function) ? committee : null)) is { } responsible)
        {
            return responsible.Id;
        }

        return Refusals.NoFunction(function, committee.Name);
    }

    private UnitInfo? OneStopUnder(UnitInfo committee, DateOnly on) =>
        byParent[committee.Id].FirstOrDefault(unit => unit.Kind == UnitKind.OneStop && unit.ValidOn(on));

    private IEnumerable<UnitInfo> UpFrom(UnitId unit)
    {
        for (var at = Find(unit); at is not null; at = at.Parent is { } parent ? Find(parent) : null)
        {
            yield return at;
        }
    }

    private void AddWithUnits(UnitInfo unit, List<UnitInfo> ordered)
    {
        ordered.Add(unit);
        foreach (var child in byParent[unit.Id])
        {
            AddWithUnits(child, ordered);
        }
    }
}
