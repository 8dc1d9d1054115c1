namespace MoCua.Files.Tests;

/// <summary>A vault of its own for each test.</summary>
public abstract class VaultTest : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("mocua-files-").FullName;

    protected FileVault Vault => new(Folder);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string[] Leftovers() => Directory.GetFiles(Path.Combine(Folder, "tmp"));

    protected string[] Everything() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);
}
