using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Files;

/// <summary>What a check of the stored files found.</summary>
/// <param name="Files">How many contents were read.</param>
/// <param name="FirstMisfit">The first file that is missing or damaged, in words, or null when all are sound.</param>
public sealed record FileReport(long Files, string? FirstMisfit);

/// <summary>Reads every stored content and holds it against the hash under which it is recorded.</summary>
public sealed class FileVerifier
{
    private readonly AppDb db;
    private readonly FileVault vault;

    internal FileVerifier(AppDb db, FileVault vault) => (this.db, this.vault) = (db, vault);

    public async Task<FileReport> VerifyAsync(CancellationToken ct)
    {
        var records = await db.Set<FileRecord>().AsNoTracking().OrderBy(file => file.Id).Select(file => new { file.Id, file.Sha256 }).ToListAsync(ct);
        var contents = records.DistinctBy(file => file.Sha256).ToList();
        foreach (var content in contents)
        {
            if (await vault.VerifyAsync(content.Sha256, ct) is not FileCondition.Sound and var condition)
            {
                return new FileReport(
                    contents.Count, $"file {content.Id} {(condition is FileCondition.Missing ? "is missing from the stored files" : "does not match its hash")}");
            }
        }

        return new FileReport(contents.Count, null);
    }
}
