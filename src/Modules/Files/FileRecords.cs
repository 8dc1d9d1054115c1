using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Files;

/// <summary>A file as other modules refer to it. Facts that rely on its content keep <see cref="Sha256"/> beside <see cref="Id"/>.</summary>
public sealed record FileRef(Guid Id, string Sha256, long Size, string MediaType, string Name, Guid UploadedBy, Moment At);

/// <summary>
/// Who may see a file is decided by the module that owns it (a dossier's papers are the dossier's); this module has no download
/// address of its own.
/// </summary>
public sealed class FileRecords(AppDb db)
{
    /// <summary>Joining write: adds a row to the caller's unit of work and never saves. Store the content first.</summary>
    /// <param name="stored">What <see cref="FileVault.StoreAsync"/> returned.</param>
    /// <param name="by">Who uploaded it.</param>
    /// <param name="unit">For which unit, when it was an officer.</param>
    public FileRef Add(StoredFile stored, Actor by, UnitId? unit)
    {
        var record = new FileRecord
        {
            Id = Guid.CreateVersion7(), Sha256 = stored.Sha256, Size = stored.Size, MediaType = stored.MediaType, Name = stored.Name,
            UploadedBy = by.Account, Unit = unit, At = db.Now,
        };
        db.Add(record);
        return new FileRef(record.Id, record.Sha256, record.Size, record.MediaType, record.Name, record.UploadedBy, record.At);
    }

    /// <summary>The files that exist among the ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, FileRef>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.Set<FileRecord>().AsNoTracking()
            .Where(file => ids.Contains(file.Id))
            .Select(file => new FileRef(file.Id, file.Sha256, file.Size, file.MediaType, file.Name, file.UploadedBy, file.At))
            .ToDictionaryAsync(file => file.Id, ct);
}
