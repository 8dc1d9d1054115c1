namespace MoCua.Procedures;

/// <summary>
/// Every version that was ever in the catalogue, one folder each, named by its version: a bundle that is edited or removed
/// takes nothing away from the dossiers that are pinned to it. Safe for several processes on one folder.
/// </summary>
internal sealed class BundleArchive(string folder)
{
    public void Keep(Bundle bundle)
    {
        var kept = Path.Combine(folder, bundle.Version.Value);
        if (Directory.Exists(kept))
        {
            return;
        }

        // Written aside and moved as a whole: a folder under its final name is complete.
        var aside = Path.Combine(folder, $".{Guid.NewGuid():n}");
        foreach (var (path, text) in bundle.Files)
        {
            var file = Path.Combine(aside, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        try
        {
            Directory.Move(aside, kept);
        }
        catch (IOException) when (Directory.Exists(kept))
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    /// <summary>The version as it was, or null when it was never kept, cannot be read any more, or was tampered with.</summary>
    public Bundle? Find(BundleVersion version)
    {
        // The version comes from a row of the database; only what looks like a hash becomes a path.
        if (version.Value is not { Length: 64 } value || !value.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        return BundleReader.Read(Path.Combine(folder, value)).Bundle is { } bundle && bundle.Version == version ? bundle : null;
    }
}
