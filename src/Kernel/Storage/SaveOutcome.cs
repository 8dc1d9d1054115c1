using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;

namespace MoCua.Kernel.Storage;

/// <summary>Work, then save; what the database refuses becomes a refusal.</summary>
internal static class SaveOutcome
{
    private const string Facts = "facts";

    /// <param name="db">The unit of work.</param>
    /// <param name="work">Load, decide, record.</param>
    /// <param name="duplicateIn">Names the table that refused a duplicate key, or null when it was something else. Asked of the database, since
    /// a batch of statements fails as a whole and its entries do not tell which of them it was.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task<Result<T>> RunAsync<T>(
        AppDb db, Func<CancellationToken, Task<Result<T>>> work, Func<DbUpdateException, string?> duplicateIn, CancellationToken ct)
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
        catch (DbUpdateException failure) when (duplicateIn(failure) is { } table)
        {
            return table == Facts ? StorageRefusals.Conflict : StorageRefusals.Duplicate;
        }
    }
}
