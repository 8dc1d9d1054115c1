using MoCua.Kernel.Identity;

namespace MoCua.Organizations.Tests;

/// <summary>The demo district as the product ships it.</summary>
internal static class LongBien
{
    public static readonly DateOnly Day = new(2024, 10, 7);

    public static readonly UnitId City = new("ha-noi");
    public static readonly UnitId District = new("long-bien");
    public static readonly UnitId DistrictOneStop = new("long-bien/mot-cua");
    public static readonly UnitId Construction = new("long-bien/phong-quan-ly-do-thi");
    public static readonly UnitId Ward = new("long-bien/phuong-bo-de");
    public static readonly UnitId WardOneStop = new("long-bien/phuong-bo-de/mot-cua");

    public static OrganisationFile File(string demo = "long-bien")
    {
        using var text = new StreamReader(Path.Combine(AppContext.BaseDirectory, $"demo/{demo}/organisation.yaml"));
        return OrganisationFile.Read(text);
    }

    public static UnitTree Tree(Func<UnitInfo, UnitInfo>? change = null) => Tree(File(), change);

    public static UnitTree Tree(OrganisationFile file, Func<UnitInfo, UnitInfo>? change = null)
    {
        var known = new Dictionary<UnitId, UnitInfo>();
        foreach (var unit in file.NewUnits())
        {
            known.Add(unit.Id, unit.ToInfo(unit.Parent is { } parent ? known[parent] : null));
        }

        return new UnitTree(known.Values.Select(unit => change?.Invoke(unit) ?? unit));
    }
}
