using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MoCua.Kernel.Storage.Sqlite;

/// <summary>Sets and asserts, on every connection, that a commit is on disk before it is acknowledged.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public static SqliteDurability Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Assert(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Assert(connection);
        return Task.CompletedTask;
    }

    public static void Assert(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA synchronous;";
        using var reader = command.ExecuteReader();
        var level = -1L;
        do
        {
            while (reader.Read())
            {
                _ = long.TryParse(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture), out level);
            }
        }
        while (reader.NextResult());

        if (level != 2)
        {
            throw new InvalidOperationException($"SQLite runs with synchronous={level}; an acknowledged write could be lost. Expected FULL.");
        }
    }
}
