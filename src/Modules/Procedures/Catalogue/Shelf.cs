namespace MoCua.Procedures;

/// <summary>One state of the catalogue.</summary>
internal sealed record Shelf(
    IReadOnlyList<Bundle> Bundles,
    IReadOnlyList<SearchEntry> Entries,
    IReadOnlyList<UnusableBundle> Unusable)
{
    public static Shelf Load(string root)
    {
        var usable = new List<Bundle>();
        var unusable = new List<UnusableBundle>();
        foreach (var folder in Folders(root))
        {
            var reading = BundleCheck.Check(folder, compilesLetters: false);
            var clash = reading.Bundle is null ? null : Clash(folder, reading.Bundle, usable);
            if (reading is { IsUsable: true, Bundle: not null } && clash is null)
            {
                usable.Add(reading.Bundle);
                continue;
            }

            unusable.Add(new UnusableBundle(Path.GetFileName(folder), clash is null ? reading.Findings : [.. reading.Findings, clash]));
        }

        var sorted = usable.OrderBy(bundle => bundle.Code.Value, StringComparer.Ordinal).ThenBy(bundle => bundle.Validity.From).ToList();
        return new Shelf(sorted, [.. sorted.Select(bundle => new SearchEntry(bundle))], unusable);
    }

    /// <summary>Folders with a <c>procedure.yaml</c> directly below the root, in a fixed order.</summary>
    public static IEnumerable<string> Folders(string root) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Another bundle of the same procedure for some of the same days.</summary>
    internal static BundleFinding? Clash(string folder, Bundle bundle, IEnumerable<Bundle> others) =>
        others.FirstOrDefault(other => other.Code.SameProcedureAs(bundle.Code) && other.Validity.Overlaps(bundle.Validity)) is { } other
            ? new BundleFinding(Path.Combine(folder, BundleReader.ProcedureFile), IsError: true, "validity", Say.It(Texts.ValidityOverlaps, other.Folder))
            : null;
}
