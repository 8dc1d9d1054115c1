using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;

namespace MoCua.Kernel.Storage.Sqlite;

/// <summary>The embedded database: one file beside the program, WAL, every commit synced to disk.</summary>
public sealed class SqliteStorage : IStorage, IAsyncDisposable
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    private readonly string connectionString;
    private readonly WriteGate gate;

    public SqliteStorage(string path)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        gate = new WriteGate(Open);
    }

    public string Name => "sqlite";

    public string? ByteCollation => null;

    public string ClaimDueDeliveries => """
        SELECT * FROM deliveries
        WHERE done_at IS NULL AND due_at <= {0} AND (claimed_until IS NULL OR claimed_until < {0})
        ORDER BY due_at LIMIT {1}
        """;

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connectionString).AddInterceptors(SqliteDurability.Instance);

    public async Task<Result<T>> WriteAsync<T>(AppDb db, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        var turn = gate.Enter(ct);
        var keep = false;
        Result<T> result;
        try
        {
            var (connection, transaction) = await turn.Granted;
            await using var borrowed = new BorrowedConnection(db, connection, transaction);
            result = await SaveOutcome.RunAsync(db, work, DuplicateIn, ct);
            keep = !result.IsRefused;
        }
        finally
        {
            turn.Leave(keep);
        }

        await turn.Settled;
        return result;
    }

    public Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await gate.DisposeAsync();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        SqliteDurability.Assert(connection);
        return connection;
    }

    /// <summary>The message is “… UNIQUE constraint failed: facts.stream, facts.sequence”; there is no other place to read the table from.</summary>
    private static string? DuplicateIn(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey } refused
            ? refused.Message.Split("failed: ")[^1].Split('.')[0]
            : null;
}
