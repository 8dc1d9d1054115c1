using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace MoCua.Kernel.Storage.Sqlite;

/// <summary>
/// The one door through which SQLite is written: first come, first served. Writers that wait at the same moment share one
/// transaction and so one disk sync (group commit); each stands in its own savepoint, so one that fails takes nobody with it.
/// </summary>
internal sealed class WriteGate(Func<SqliteConnection> open) : IAsyncDisposable
{
    private const int MostPerCommit = 64;

    private readonly Channel<Turn> waiting = Channel.CreateUnbounded<Turn>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock starting = new();
    private Task? running;

    /// <summary>Queues for a turn. The caller must answer it with <see cref="Turn.Leave"/> whatever happens.</summary>
    public Turn Enter(CancellationToken ct)
    {
        lock (starting)
        {
            running ??= Task.Run(RunAsync, CancellationToken.None);
        }

        var turn = new Turn(ct);
        return waiting.Writer.TryWrite(turn) ? turn : throw new ObjectDisposedException(nameof(WriteGate));
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (running is not null)
        {
            await running;
        }
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var taken = new List<Turn>();
            try
            {
                await using var connection = open();
                await using var transaction = connection.BeginTransaction(deferred: false);
                while (taken.Count < MostPerCommit && waiting.Reader.TryRead(out var turn))
                {
                    await TakeAsync(turn, connection, transaction, taken);
                }

                await transaction.CommitAsync();
                taken.ForEach(turn => turn.Settle());
            }
#pragma warning disable CA1031 // whatever broke the shared transaction is each waiting writer's failure, and the gate must live on
            catch (Exception failure)
#pragma warning restore CA1031
            {
                taken.ForEach(turn => turn.Fail(failure));
            }
        }
    }

    private static async Task TakeAsync(Turn turn, SqliteConnection connection, SqliteTransaction transaction, List<Turn> taken)
    {
        // Also a turn that gives up is settled with the commit: it decided on what the turns before it wrote.
        taken.Add(turn);
        transaction.Save("turn");
        if (!await turn.RunAsync(connection, transaction))
        {
            transaction.Rollback("turn");
        }

        transaction.Release("turn");
    }
}
