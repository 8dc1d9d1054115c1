using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>What is asked of every unit alike.</summary>
/// <param name="Papers">Ids of the papers that go with the question.</param>
/// <param name="WithAnswers">Whether what was declared goes with it.</param>
/// <param name="SilenceBasis">The law by which silence past the day is consent.</param>
internal sealed record OpinionWish(string Text, Moment Due, IReadOnlyList<string> Papers, bool WithAnswers, string? SilenceBasis);

internal static class OpinionReach
{
    /// <summary>Whom a unit may ask: the units of the own committee and of the one above it, of whatever level, without one-stops.</summary>
    public static IReadOnlyList<UnitInfo> AskableFrom(this UnitDirectory units, Kernel.Identity.UnitId own, DateOnly today)
    {
        var committee = units.CommitteeOf(own, today);
        var above = committee?.Parent is { } parent ? units.CommitteeOf(parent, today) : null;
        var reach = new[] { committee, above }.OfType<UnitInfo>().SelectMany(unit => units.SubtreeOf(unit.Id)).ToHashSet();
        return [.. units.All(today).Where(unit => reach.Contains(unit.Id) && unit.Id != own && unit.Kind is not UnitKind.OneStop)];
    }
}
