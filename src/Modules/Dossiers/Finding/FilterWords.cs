using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Procedures;

namespace MoCua.Dossiers.Finding;

/// <summary>What conditions can be chosen from, and how a filter is said to people.</summary>
internal sealed class FilterWords(ProcedureCatalogue catalogue, UnitDirectory units, CivilClock clock)
{
    /// <summary>Procedures of the catalogue under their newest names, in the order of the names.</summary>
    public IReadOnlyList<(string Code, string Name)> Procedures =>
    [
        .. catalogue.All.GroupBy(bundle => bundle.Code.ToString()).Select(versions => (versions.Key, versions.Last().Name))
            .OrderBy(each => VietnameseText.Fold(each.Name), StringComparer.Ordinal),
    ];

    /// <summary>Units that may answer for a dossier today.</summary>
    public IReadOnlyList<UnitInfo> Units =>
        [.. units.All(clock.Today).Where(unit => unit.Kind is UnitKind.Committee or UnitKind.Division or UnitKind.OneStop or UnitKind.WardCommittee or UnitKind.SectorAgency)];

    public string Of(DossierFilter filter) => filter.InWords(
        code => Procedures.FirstOrDefault(each => each.Code == code).Name ?? code,
        unit => units.Find(unit)?.Name ?? unit.Value);
}
