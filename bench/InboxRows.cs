using System.Data.Common;
using MoCua.TestKit;

namespace MoCua.Bench;

/// <summary>Fills one desk: dossiers that were really taken in, copied row by row inside the database with keys, dates and holders of their own.</summary>
internal static class InboxRows
{
    public const string OtherStep = "vao-so";

    /// <summary>Every fiftieth task stands at another step, every third has a holder, every thousandth is the officer's own, every tenth waits for its papers.</summary>
    public static async Task FillAsync(Place place, Guid template, Guid officer, int count)
    {
        var sql = place.Database is Database.Sqlite ? Dialect.Sqlite : Dialect.Postgres;
        var (id, me, someone) = (sql.Guid("n.i"), sql.Literal(officer), sql.Literal(Guid.Empty));
        var due = "t.dossier_due + (n.i * 7919 % 90000) * 60000000"; // 62 days, in an order of its own
        await using var db = await place.ConnectAsync();
        await CopyAsync(db, sql, "dossiers", "id", template, count, new()
        {
            ["id"] = id, ["stream"] = "'dossier/copy-' || n.i", ["number"] = "t.number || '-' || n.i", ["verify_id"] = "'copy-' || n.i",
            ["submission_key"] = "'copy-' || n.i", ["owner_name"] = "t.owner_name || ' ' || n.i", ["owner_folded"] = "t.owner_folded || ' ' || n.i",
            ["lawful_due"] = due.Replace("dossier_due", "lawful_due", StringComparison.Ordinal),
        });
        await CopyAsync(db, sql, "dossier_units", "dossier_id", template, count, new() { ["dossier_id"] = id });
        await CopyAsync(db, sql, "dossier_words", "dossier_id", template, count, new()
        {
            // Everybody is called Nguyễn Thị; every other word is one dossier's own.
            ["dossier_id"] = id, ["word"] = "CASE WHEN t.word IN ('nguyen', 'thi') THEN t.word ELSE t.word || n.i END",
        });
        await CopyAsync(db, sql, "dossier_tasks", "dossier_id", template, count, new()
        {
            ["id"] = id, ["dossier_id"] = id, ["dossier_due"] = due, ["key"] = "t.key || '-' || n.i",
            ["element"] = $"CASE WHEN n.i % 50 = 0 THEN '{OtherStep}' ELSE t.element END",
            ["holder"] = $"CASE WHEN n.i % 1000 = 1 THEN {me} WHEN n.i % 3 = 0 THEN {someone} END",
            ["holder_name"] = "CASE WHEN n.i % 1000 = 1 OR n.i % 3 = 0 THEN 'Trần Thị Mẫu' END",
            ["awaits_handover"] = sql.Truth("n.i % 10 = 9"),
        });
        await ExecuteAsync(db, "ANALYZE");
    }

    private static async Task CopyAsync(DbConnection db, Dialect sql, string table, string key, Guid template, int count, Dictionary<string, string> changed)
    {
        var columns = await ColumnsAsync(db, table);
        var values = columns.Select(column => changed.GetValueOrDefault(column, $"t.\"{column}\""));
        await ExecuteAsync(db, $"""
            {sql.Numbers(count)}
            INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM n CROSS JOIN {table} t WHERE t.{key} = {sql.Literal(template)}
            """);
    }

    private static async Task<List<string>> ColumnsAsync(DbConnection db, string table)
    {
        await using var command = db.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task ExecuteAsync(DbConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Where the two databases spell differently.</summary>
internal sealed record Dialect(Func<int, string> Numbers, Func<string, string> Guid, Func<Guid, string> Literal, Func<string, string> Truth)
{
    public static Dialect Sqlite { get; } = new(
        count => $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})",
        number => $"printf('00000000-0000-7000-8000-%012X', {number})",
        id => $"'{id.ToString().ToUpperInvariant()}'",
        condition => $"({condition})");

    public static Dialect Postgres { get; } = new(
        count => $"WITH n(i) AS (SELECT generate_series(1, {count}::bigint))",
        number => $"('00000000-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid",
        id => $"'{id}'::uuid",
        condition => $"({condition})");
}
