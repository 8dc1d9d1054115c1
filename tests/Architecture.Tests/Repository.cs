using System.Runtime.CompilerServices;

namespace MoCua.Architecture.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files we wrote, by path from the root: nothing generated.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path))
            .ToList();
        files.ShouldNotBeEmpty($"{folder} holds no {string.Join(", ", endings)}");
        return files;
    }

    /// <summary>Compares with the frozen list beside the tests; MOCUA_ACCEPT=1 freezes anew, for a change on purpose.</summary>
    public static void ShouldBeFrozen(this IEnumerable<string> lines, string name)
    {
        var path = Path.Combine(Root, "tests", "Architecture.Tests", "Snapshots", $"{name}.txt");
        var now = lines.ToList();
        now.ShouldNotBeEmpty();
        if (Environment.GetEnvironmentVariable("MOCUA_ACCEPT") is { Length: > 0 })
        {
            File.WriteAllLines(path, now);
        }

        var frozen = File.ReadAllLines(path);
        now.Except(frozen).ShouldBeEmpty($"new, not in {name}.txt");
        frozen.Except(now).ShouldBeEmpty($"gone, still in {name}.txt");
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "MoCua.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from a checkout.");
        }

        return folder.FullName;
    }
}

internal sealed record SourceFile(string Path)
{
    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path));

    public string[] Lines => Text.Split('\n');

    public override string ToString() => Path;
}
