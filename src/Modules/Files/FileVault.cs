using System.Security.Cryptography;
using MoCua.Files.Types;
using MoCua.Files.Vault;
using MoCua.Kernel.Results;

namespace MoCua.Files;

/// <summary>Content that lies safely in the vault: durable under its hash before anything may refer to it.</summary>
/// <param name="Sha256">Lower-case hex: the name of the content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="MediaType">What the content is, read from the content itself.</param>
/// <param name="Name">The name that people know it by, made harmless, with the right extension.</param>
public sealed record StoredFile(string Sha256, long Size, string MediaType, string Name);

/// <summary>State of stored content on disk.</summary>
public enum FileCondition
{
    Sound,
    Damaged,
    Missing,
}

/// <summary>
/// Keeps uploads by content. A file is checked, synced, named by its hash, and its folder synced, before <see cref="StoreAsync"/>
/// returns: a row that names it can never be ahead of it. Equal content is stored once.
/// </summary>
public sealed class FileVault
{
    /// <summary>20 MB: some forty pages scanned at 200 dpi.</summary>
    public const long DefaultLimitBytes = 20 * 1024 * 1024;

    private readonly VaultFolder folder;
    private readonly Func<string, FileStream> create;

    /// <param name="folder">Created when it is missing; leftovers of a crash are removed.</param>
    public FileVault(string folder)
        : this(folder, path => new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous))
    {
    }

    internal FileVault(string folder, Func<string, FileStream> create)
    {
        this.folder = new VaultFolder(folder);
        this.create = create;
    }

    /// <summary>Stores an upload, or says in Vietnamese why not and what to do. A refusal leaves nothing behind.</summary>
    /// <param name="content">Read to its end, or until it exceeds the limit.</param>
    /// <param name="declaredName">Name as the sender gave it; may contain anything.</param>
    /// <param name="limitBytes">Most that is accepted, usually <see cref="DefaultLimitBytes"/>.</param>
    /// <param name="ct">Gives up and cleans up.</param>
    public async Task<Result<StoredFile>> StoreAsync(Stream content, string? declaredName, long limitBytes, CancellationToken ct)
    {
        var temporary = folder.NewTemporary();
        try
        {
            await using var file = create(temporary);
            var receiving = new Receiving(content, file, limitBytes);
            return await receiving.RunAsync(ct) switch
            {
                Received.TooLarge => Refusals.TooLarge(limitBytes),
                Received.DiskFull => Refusals.DiskFull,
                _ => Admit(file, temporary, declaredName, receiving),
            };
        }
        catch (IOException failure) when (Receiving.IsDiskFull(failure))
        {
            return Refusals.DiskFull;
        }
        finally
        {
            File.Delete(temporary); // gone already when it was named
        }
    }

    /// <summary>Opens stored content for reading; throws <see cref="FileNotFoundException"/> when it is lost.</summary>
    public Stream Open(string sha256) =>
        new FileStream(folder.PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);

    /// <summary>Reads the whole content and compares it with its hash.</summary>
    public async Task<FileCondition> VerifyAsync(string sha256, CancellationToken ct)
    {
        if (!File.Exists(folder.PathOf(sha256)))
        {
            return FileCondition.Missing;
        }

        await using var content = Open(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == sha256 ? FileCondition.Sound : FileCondition.Damaged;
    }

    internal string PathOf(string sha256) => folder.PathOf(sha256);

    private Result<StoredFile> Admit(FileStream file, string temporary, string? declaredName, Receiving received)
    {
        var checkedType = ContentCheck.Read(file, FileName.Tidy(declaredName));
        if (checkedType.IsRefused)
        {
            return checkedType.Refusal;
        }

        folder.Name(temporary, received.Sha256);
        var (type, name) = (checkedType.Value, FileName.Tidy(declaredName));
        return new StoredFile(received.Sha256, received.Size, type.MediaType, FileName.WithExtension(name, type));
    }
}
