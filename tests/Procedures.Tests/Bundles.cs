namespace MoCua.Procedures.Tests;

/// <summary>The bundles that the product ships, found from the test's own folder upwards.</summary>
internal static class Bundles
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal);

    public static string Folder(string name) => Path.Combine(Root, name);

    public static Bundle Read(string name)
    {
        var reading = BundleReader.Read(Folder(name));
        reading.Findings.ShouldBeEmpty();
        return reading.Bundle.ShouldNotBeNull();
    }

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "MoCua.slnx")))
            {
                return Path.Combine(at.FullName, "bundles");
            }
        }

        throw new DirectoryNotFoundException("MoCua.slnx");
    }
}
