namespace MoCua.Procedures.Tests;

/// <summary>A copy of a shipped bundle in a temporary folder, to be broken.</summary>
internal sealed class BundleCopy : IDisposable
{
    public BundleCopy(string name)
    {
        Root = Directory.CreateTempSubdirectory("mocua-bundle-").FullName;
        Folder = AddFrom(name, name);
    }

    public string Root { get; }

    public string Folder { get; }

    /// <summary>Copies a shipped bundle beside this one under another name.</summary>
    public string AddFrom(string name, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Bundles.Folder(name), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Root, folder, Path.GetRelativePath(Bundles.Folder(name), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Path.Combine(Root, folder);
    }

    public void Rewrite(string file, Func<string, string> change)
    {
        var path = Path.Combine(Folder, file);
        var before = File.ReadAllText(path);
        var after = change(before);
        after.ShouldNotBe(before, "the change must hit something");
        File.WriteAllText(path, after);
    }

    public void Replace(string file, string old, string with) => Rewrite(file, text => text.Replace(old, with, StringComparison.Ordinal));

    public void Remove(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
