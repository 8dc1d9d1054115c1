namespace MoCua.Journeys.Tests;

/// <summary>What journeys leave behind to be looked at, in the folder that MOCUA_PICTURES names; without it nothing is kept.</summary>
internal static class Artifacts
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MOCUA_PICTURES") is { Length: > 0 } named ? Directory.CreateDirectory(named).FullName : null;

    public static bool AreKept => Folder is not null;

    public static string PathOf(string name) => Path.Combine(Folder ?? throw new InvalidOperationException("Nothing is kept."), name);

    public static Task KeepAsync(string name, byte[] content) => AreKept ? File.WriteAllBytesAsync(PathOf(name), content) : Task.CompletedTask;
}
