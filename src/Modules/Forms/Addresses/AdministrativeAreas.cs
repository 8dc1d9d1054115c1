using System.Globalization;
using MoCua.Kernel.Text;

namespace MoCua.Forms;

/// <summary>
/// All provinces, districts and communes, each with its days. The list knows the units of November 2024 (taken as those of every day before),
/// the mergers of 1 January 2025 and the two levels since 1 July 2025; <c>areas.csv</c> is its source.
/// </summary>
public sealed class AdministrativeAreas
{
    private static readonly StringComparer NameOrder = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    private static readonly Lazy<AdministrativeAreas> Embedded = new(ReadEmbedded);

    private readonly ILookup<string, AdministrativeArea> byCode;
    private readonly ILookup<string, AdministrativeArea> byParent;
    private readonly IReadOnlyList<(AdministrativeArea Area, string Folded)> communes;

    private AdministrativeAreas(IReadOnlyList<AdministrativeArea> areas)
    {
        byCode = areas.ToLookup(area => area.Code, StringComparer.Ordinal);
        byParent = areas.ToLookup(area => area.Parent, StringComparer.Ordinal);
        communes = [.. areas.Where(area => area.IsCommune).Select(area => (area, VietnameseText.Fold(area.Name)))];
    }

    /// <summary>The list that the program brings.</summary>
    public static AdministrativeAreas Shipped => Embedded.Value;

    public AdministrativeArea? Find(string code, DateOnly on) => byCode[code].FirstOrDefault(area => area.ValidOn(on));

    /// <summary>The units directly below, by Vietnamese order of name; the provinces for an empty code.</summary>
    public IReadOnlyList<AdministrativeArea> ChildrenOf(string code, DateOnly on) =>
        [.. byParent[code].Where(area => area.ValidOn(on)).OrderBy(area => area.ProperName, NameOrder)];

    /// <summary>The area and those above it on that day, itself first.</summary>
    public IReadOnlyList<AdministrativeArea> Upwards(AdministrativeArea area, DateOnly on) =>
        Find(area.Parent, on) is { } parent ? [area, .. Upwards(parent, on)] : [area];

    /// <summary>“phường Bồ Đề, quận Long Biên, thành phố Hà Nội” in 2024, without the district since July 2025.</summary>
    public string Written(AdministrativeArea area, DateOnly on) => string.Join(", ", Upwards(area, on).Select(each => each.InAddress));

    /// <summary>
    /// Communes of that day by what people type, with or without marks: each word begins a word of the commune, its district or its province.
    /// Those near come first, then those whose own name begins so.
    /// </summary>
    /// <param name="near">Code of the area where the dossier is received.</param>
    public IReadOnlyList<AdministrativeArea> Search(string? typed, DateOnly on, string near, int most)
    {
        var words = VietnameseText.Fold(typed).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var around = Around(near, on);
        return
        [
            .. communes.Where(each => each.Area.ValidOn(on) && words.Any(word => Begins(each.Folded, word)))
                .Where(each => words.All(word => Upwards(each.Area, on).Any(area => Begins(VietnameseText.Fold(area.Name), word))))
                .OrderByDescending(each => Upwards(each.Area, on).Count(around.Contains))
                .ThenByDescending(each => VietnameseText.Fold(each.Area.ProperName).StartsWith(string.Join(' ', words), StringComparison.Ordinal))
                .ThenBy(each => each.Area.ProperName, NameOrder)
                .Select(each => each.Area)
                .Take(most),
        ];
    }

    /// <summary>The communes among which an office works: those of its district, or of its province where there are no districts.</summary>
    public IReadOnlyList<AdministrativeArea> CommunesNear(string near, DateOnly on)
    {
        var above = Find(near, on) is { } area ? Upwards(area, on) : [];
        return above.FirstOrDefault(each => !each.IsCommune) is { } home ? [.. ChildrenOf(home.Code, on).Where(child => child.IsCommune)] : [];
    }

    /// <summary>The districts of the province; none since there are two levels.</summary>
    public IReadOnlyList<AdministrativeArea> DistrictsNear(string near, DateOnly on) =>
        Find(near, on) is { } area ? [.. ChildrenOf(Upwards(area, on)[^1].Code, on).Where(child => child.IsDistrict)] : [];

    private HashSet<AdministrativeArea> Around(string near, DateOnly on) => Find(near, on) is { } area ? [.. Upwards(area, on)] : [];

    private static bool Begins(string folded, string word) =>
        folded.StartsWith(word, StringComparison.Ordinal) || folded.Contains(" " + word, StringComparison.Ordinal);

    private static AdministrativeAreas ReadEmbedded()
    {
        using var stream = typeof(AdministrativeAreas).Assembly.GetManifestResourceStream("areas.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new AdministrativeAreas([.. lines.Skip(1).Select(line => line.Split(',')).Select(cells => new AdministrativeArea(cells[0], cells[1], cells[2], Day(cells[3]), Day(cells[4])))]);
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
