namespace MoCua.Procedures.Checking;

/// <summary>Work is done at the levels that receive and decide, or by a named agency that takes part; and no level works that is abolished.</summary>
internal static class LevelCheck
{
    /// <summary>Two levels from this day on (Luật Tổ chức chính quyền địa phương 2025).</summary>
    private static readonly DateOnly TwoLevels = new(2025, 7, 1);

    public static IEnumerable<BundleFinding> Check(BundleParts parts)
    {
        var (competence, from) = (parts.Bundle.Competence, parts.Bundle.Validity.From);
        foreach (var element in parts.Process?.Elements.Where(element => element.Assignment?.Unit is not null) ?? [])
        {
            var place = element.Assignment!.Unit!;
            if (LevelOf(place) is not { } level)
            {
                continue;
            }

            if (level is AdministrativeLevel.District && from >= TwoLevels)
            {
                yield return parts.InProcess("wrong-level", Texts.LevelGone, element.Name, place);
            }
            else if (level != competence.Receives && level != competence.Decides && !(place.Contains('/') && competence.Cooperating.Count > 0))
            {
                yield return parts.InProcess("wrong-level", Texts.LevelForeign, element.Name, place);
            }
        }
    }

    private static AdministrativeLevel? LevelOf(string place) => place.Split('/', '-')[0] switch
    {
        "ward" => AdministrativeLevel.Ward,
        "district" => AdministrativeLevel.District,
        "province" => AdministrativeLevel.Province,
        _ => null,
    };
}
