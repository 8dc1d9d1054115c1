using Microsoft.Data.Sqlite;

namespace MoCua.Kernel.Storage.Sqlite;

/// <summary>One writer's turn at the gate: granted, answered with keep or drop, settled when the shared commit is on disk.</summary>
internal sealed class Turn(CancellationToken ct)
{
    private readonly TaskCompletionSource<(SqliteConnection, SqliteTransaction)> granted = New<(SqliteConnection, SqliteTransaction)>();
    private readonly TaskCompletionSource<bool> left = New<bool>();
    private readonly TaskCompletionSource<bool> settled = New<bool>();

    public Task<(SqliteConnection Connection, SqliteTransaction Transaction)> Granted => granted.Task;

    /// <summary>Ends when the commit that this turn took part in, keeping or dropping, is durable; fails when the commit failed.</summary>
    public Task Settled => settled.Task;

    public void Leave(bool keep) => left.TrySetResult(keep);

    internal Task<bool> RunAsync(SqliteConnection connection, SqliteTransaction transaction)
    {
        if (ct.IsCancellationRequested)
        {
            granted.TrySetCanceled(ct);
            return Task.FromResult(false);
        }

        granted.TrySetResult((connection, transaction));
        return left.Task;
    }

    internal void Settle() => settled.TrySetResult(true);

    internal void Fail(Exception failure)
    {
        granted.TrySetException(failure);
        settled.TrySetException(failure);
    }

    private static TaskCompletionSource<T> New<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
