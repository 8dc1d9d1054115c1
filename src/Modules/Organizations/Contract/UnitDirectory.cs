using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

/// <summary>
/// All units, held in memory: a few thousand rows that change a few times a year. A change made on this node is seen at once,
/// one made on another node after <see cref="Staleness"/> at the latest.
/// </summary>
public sealed class UnitDirectory
{
    internal static readonly TimeSpan Staleness = TimeSpan.FromSeconds(30);

    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider machine;
    private readonly Lock loading = new();
    private volatile Snapshot? snapshot;

    internal UnitDirectory(IServiceScopeFactory scopes, TimeProvider machine) => (this.scopes, this.machine) = (scopes, machine);

    /// <summary>The unit, on whatever day it existed; null when there never was one.</summary>
    public UnitInfo? Find(UnitId unit) => Tree.Find(unit);

    /// <summary>The units of these ids, those unknown left out.</summary>
    public IReadOnlyDictionary<UnitId, UnitInfo> Find(IEnumerable<UnitId> units) =>
        units.Distinct().Select(Tree.Find).OfType<UnitInfo>().ToDictionary(unit => unit.Id);

    /// <summary>Every unit that exists on that day, superiors before their units, siblings by Vietnamese order of name.</summary>
    public IReadOnlyList<UnitInfo> All(DateOnly on) => Tree.All(on);

    public IReadOnlyList<UnitInfo> ChildrenOf(UnitId unit, DateOnly on) => Tree.ChildrenOf(unit, on);

    /// <summary>The unit itself and everything below it, on whatever day it existed: what an administrator of the unit may see.</summary>
    public IReadOnlySet<UnitId> SubtreeOf(UnitId unit) => Tree.SubtreeOf(unit);

    /// <summary>The committee (UBND) that the unit belongs to, or the unit itself when it is one.</summary>
    public UnitInfo? CommitteeOf(UnitId unit, DateOnly on) => Tree.CommitteeOf(unit, on);

    /// <summary>The one-stop of the committee that the unit belongs to, or the unit itself when it is one.</summary>
    public UnitInfo? OneStopOf(UnitId unit, DateOnly on) => Tree.OneStopOf(unit, on);

    /// <summary>
    /// Turns the symbolic place of a process lane into a unit, seen from the unit that received the dossier: <c>one-stop</c>, <c>ward</c>,
    /// <c>ward-one-stop</c>, <c>district</c>, <c>district-one-stop</c>, <c>district/do-thi</c>, likewise <c>province…</c>.
    /// Refuses with <c>unknown-place</c>, <c>no-such-level</c>, <c>no-one-stop</c>, <c>no-function</c> or <c>unknown-unit</c>.
    /// </summary>
    public Result<UnitId> Resolve(string symbolicPlace, UnitId receivedAt, DateOnly on) => Tree.Resolve(symbolicPlace, receivedAt, on);

    /// <summary>Whether a word is a symbolic place at all, wherever it may lead.</summary>
    public static bool IsPlace(string symbolicPlace) => Place.Parse(symbolicPlace) is not null;

    /// <summary>Makes the next look-up read the database again.</summary>
    internal void Forget() => snapshot = null;

    private UnitTree Tree => snapshot is { } held && machine.GetElapsedTime(held.ReadAt) < Staleness ? held.Tree : Load();

    private UnitTree Load()
    {
        lock (loading)
        {
            if (snapshot is { } held && machine.GetElapsedTime(held.ReadAt) < Staleness)
            {
                return held.Tree;
            }

            var readAt = machine.GetTimestamp();
            using var scope = scopes.CreateScope();
            var units = scope.ServiceProvider.GetRequiredService<AppDb>().Set<Unit>().AsNoTracking().ToList();
            var tree = new UnitTree(units.Select(unit => unit.ToInfo()));
            snapshot = new Snapshot(tree, readAt);
            return tree;
        }
    }

    private sealed record Snapshot(UnitTree Tree, long ReadAt);
}
