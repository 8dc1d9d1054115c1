using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;

namespace MoCua.Kernel.Storage;

/// <summary>Work, then save; what the database refuses becomes a refusal.</summary>
internal static class SaveOutcome
{
    public static async Task<Result<T>> RunAsync<T>(
        AppDb db, Func<CancellationToken, Task<Result<T>>> work, Func<DbUpdateException, bool> isDuplicateKey, CancellationToken ct)
    {
        var result = await work(ct);
        if (result.IsRefused)
        {
            return result;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return StorageRefusals.Conflict;
        }
        catch (DbUpdateException failure) when (isDuplicateKey(failure))
        {
            return failure.Entries.Any(entry => entry.Entity is Facts.FactRow) ? StorageRefusals.Conflict : StorageRefusals.Duplicate;
        }
    }
}
