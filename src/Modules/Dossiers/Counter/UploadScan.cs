using Microsoft.AspNetCore.Http;
using MoCua.Files;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Counter;

/// <summary>Keeps a scan that was sent to the counter: the content first, then the row that names it.</summary>
internal sealed class UploadScan(AppDb db, FileVault vault, FileRecords records, IntakeRules rules)
{
    /// <summary>Above the limit of a file, so that one that is too large is answered in words and not by a broken connection.</summary>
    public const long RequestLimitBytes = 256L * 1024 * 1024;

    public async Task<Result<FileRef>> HandleAsync(IFormFile file, Actor clerk, CancellationToken ct)
    {
        if (rules.CounterOf(clerk) is not var (_, oneStop))
        {
            return Refusals.NotYourCounter;
        }

        await using var content = file.OpenReadStream();
        var stored = await vault.StoreAsync(content, file.FileName, FileVault.DefaultLimitBytes, ct);
        return stored.IsRefused
            ? stored.Refusal
            : await db.WriteAsync<FileRef>(_ => Task.FromResult<Result<FileRef>>(records.Add(stored.Value, clerk, oneStop.Id)), ct);
    }

    /// <summary>Files that came with the form itself, for browsers without script: their ids join what was typed, so none is sent twice.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeAsync(IFormFileCollection sent, TypedFields typed, Actor clerk, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        foreach (var file in sent.Where(file => file.Name.EndsWith(".Scan", StringComparison.Ordinal) && file.FileName.Length > 0))
        {
            var taken = await HandleAsync(file, clerk, ct);
            if (taken.IsRefused)
            {
                problems.Add(taken.Refusal with { Field = file.Name, Message = $"{FileName.Tidy(file.FileName)}: {taken.Refusal.Message}" });
            }
            else
            {
                typed.Add(file.Name[..^"Scan".Length] + "Files", taken.Value.Id.ToString());
            }
        }

        return problems;
    }
}
