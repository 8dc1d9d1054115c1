namespace MoCua.Files.Vault;

/// <summary>
/// Where content lies: <c>ab/abcdef…</c> under its SHA-256, and <c>tmp</c> for what is not yet whole. All 256 folders exist
/// before the first file, so that naming a file never has to make a folder durable as well.
/// </summary>
internal sealed class VaultFolder
{
    private readonly string root;
    private readonly string temporary;

    public VaultFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        temporary = Path.Combine(this.root, "tmp");
        Prepare();
    }

    public string NewTemporary() => Path.Combine(temporary, Guid.NewGuid().ToString("N"));

    /// <summary>Only a SHA-256 in hex names a file here, so no path can be smuggled in.</summary>
    public string PathOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(sha256));
        }

        return Path.Combine(root, sha256[..2], sha256);
    }

    /// <summary>
    /// Gives a finished, synced file its name, durably. Equal content replaces itself, which also mends a damaged copy;
    /// who reads the old copy keeps it.
    /// </summary>
    public void Name(string temporaryPath, string sha256)
    {
        var path = PathOf(sha256);
        File.Move(temporaryPath, path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(path)!);
    }

    private void Prepare()
    {
        Directory.CreateDirectory(temporary);
        for (var i = 0; i < 256; i++)
        {
            Directory.CreateDirectory(Path.Combine(root, i.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        }

        DirectorySync.Flush(root);
        if (Path.GetDirectoryName(root) is { } parent)
        {
            DirectorySync.Flush(parent);
        }

        foreach (var path in Directory.EnumerateFiles(temporary))
        {
            DeleteOrphan(path);
        }
    }

    /// <summary>An upload under way holds its file locked; what can be opened alone was left behind by a program that died.</summary>
    private static void DeleteOrphan(string path)
    {
        try
        {
            using var orphan = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            File.Delete(path);
        }
        catch (IOException)
        {
            // somebody is writing it
        }
    }
}
