using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;
using Npgsql;

namespace MoCua.Kernel.Storage.Postgres;

/// <summary>PostgreSQL: one server or a cluster behind one address.</summary>
public sealed class PostgresStorage(string connectionString) : IStorage, IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public string Name => "postgres";

    public string? ByteCollation => "C";

    public string ClaimDueDeliveries => """
        SELECT * FROM deliveries
        WHERE done_at IS NULL AND due_at <= {0} AND (claimed_until IS NULL OR claimed_until < {0})
        ORDER BY due_at LIMIT {1}
        FOR UPDATE SKIP LOCKED
        """;

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source);

    public async Task<Result<T>> WriteAsync<T>(AppDb db, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Database.AutoSavepointsEnabled = false; // a failed save ends the whole transaction here
        var result = await SaveOutcome.RunAsync(db, work, DuplicateIn, ct);
        if (result.IsRefused)
        {
            await transaction.RollbackAsync(ct);
            return result;
        }

        // Past this point the client's going away must not leave the outcome unknown to us.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    /// <summary>Refuses to start on a server that acknowledges commits before they are on disk.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT current_setting('synchronous_commit') || '/' || current_setting('fsync')");
        var durability = (string?)await command.ExecuteScalarAsync(ct);
        if (durability is null || durability.StartsWith("off", StringComparison.Ordinal) || durability.EndsWith("/off", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"PostgreSQL runs with synchronous_commit/fsync = {durability}; an acknowledged write could be lost.");
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static string? DuplicateIn(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } refused ? refused.TableName ?? "" : null;
}
