using System.Diagnostics;
using Microsoft.Data.Sqlite;
using MoCua.TestKit;
using Npgsql;

namespace MoCua.Bench;

/// <summary>Runs transactions of ready-made statements with nothing in between: the least that the database must do for them.</summary>
internal static class RawWriter
{
    /// <param name="place">Where to write.</param>
    /// <param name="work">For each dossier its transactions, in order.</param>
    /// <param name="clients">PostgreSQL: connections that work at once, each transaction one NpgsqlBatch and round trip. SQLite has one writer.</param>
    /// <param name="perCommit">SQLite: how many dossiers share a transaction, as the program's gate lets waiting writers do.</param>
    /// <returns>Dossiers a second.</returns>
    public static Task<double> RunAsync(Place place, IReadOnlyList<IReadOnlyList<IReadOnlyList<Statement>>> work, int clients, int perCommit = 1) =>
        place.Database is Database.Sqlite ? SqliteAsync(place, work, perCommit) : PostgresAsync(place, work, clients);

    private static async Task<double> PostgresAsync(Place place, IReadOnlyList<IReadOnlyList<IReadOnlyList<Statement>>> work, int clients)
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => place.ConnectAsync()));
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(lines.Select((line, client) => Task.Run(async () =>
        {
            foreach (var transaction in work.Where((_, i) => i % clients == client).SelectMany(each => each))
            {
                await using var batch = BatchOf((NpgsqlConnection)line, transaction);
                await batch.ExecuteNonQueryAsync();
            }
        })));
        var rate = work.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }

        return rate;
    }

    private static async Task<double> SqliteAsync(Place place, IReadOnlyList<IReadOnlyList<IReadOnlyList<Statement>>> work, int perCommit)
    {
        await using var line = (SqliteConnection)await place.ConnectAsync();
        var prepared = new Dictionary<string, SqliteCommand>(StringComparer.Ordinal);
        var begun = Stopwatch.GetTimestamp();
        foreach (var group in work.SelectMany(dossier => dossier).Chunk(perCommit))
        {
            await using var transaction = line.BeginTransaction(deferred: false);
            foreach (var statement in group.SelectMany(each => each))
            {
                Execute(line, transaction, statement, prepared);
            }

            await transaction.CommitAsync();
        }

        var rate = work.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        foreach (var command in prepared.Values)
        {
            await command.DisposeAsync();
        }

        return rate;
    }

    private static NpgsqlBatch BatchOf(NpgsqlConnection line, IReadOnlyList<Statement> statements)
    {
        var batch = new NpgsqlBatch(line);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            for (var i = 0; i < statement.Values.Count; i++)
            {
                command.Parameters.Add(new NpgsqlParameter($"p{i}", statement.Values[i]));
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static void Execute(SqliteConnection line, SqliteTransaction transaction, Statement statement, Dictionary<string, SqliteCommand> prepared)
    {
        if (!prepared.TryGetValue(statement.Sql, out var command))
        {
            prepared[statement.Sql] = command = line.CreateCommand();
            command.CommandText = statement.Sql;
            for (var i = 0; i < statement.Values.Count; i++)
            {
                command.Parameters.Add(new SqliteParameter($"@p{i}", null));
            }
        }

        command.Transaction = transaction;
        for (var i = 0; i < statement.Values.Count; i++)
        {
            command.Parameters[i].Value = statement.Values[i];
        }

        command.ExecuteNonQuery();
    }
}
