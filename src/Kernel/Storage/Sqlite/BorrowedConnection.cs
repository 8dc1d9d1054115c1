using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MoCua.Kernel.Storage.Sqlite;

/// <summary>Lends the gate's connection to a unit of work for one turn and gives its own back afterwards.</summary>
internal sealed class BorrowedConnection : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly DbConnection own;

    public BorrowedConnection(AppDb db, SqliteConnection connection, SqliteTransaction transaction)
    {
        this.db = db;
        own = db.Database.GetDbConnection();
        db.Database.SetDbConnection(connection);
        db.Database.UseTransaction(transaction);
        db.Database.AutoSavepointsEnabled = false; // the gate has set its own
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null);
        db.Database.SetDbConnection(own);
    }
}
