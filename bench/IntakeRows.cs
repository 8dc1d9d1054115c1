using System.Data.Common;
using System.Globalization;
using MoCua.TestKit;
using Npgsql;

namespace MoCua.Bench;

/// <summary>One row as a table holds it.</summary>
internal sealed record TableRow(string Table, IReadOnlyList<string> Columns, IReadOnlyList<object> Values)
{
    public object this[string column] => Values[Columns.ToList().IndexOf(column)];

    /// <summary>The same row with other values in some columns.</summary>
    public TableRow With(params (string Column, object Value)[] changed) =>
        this with { Values = [.. Columns.Select((name, i) => changed.Where(change => change.Column == name).Select(change => change.Value).DefaultIfEmpty(Values[i]).First())] };
}

/// <summary>SQL with its values, <c>@p0</c> first.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<object> Values);

/// <summary>Everything that one intake left in the database: dossier, task, units, person, facts, receipt order.</summary>
internal static class IntakeRows
{
    public static async Task<IReadOnlyList<TableRow>> OfAsync(DbConnection db, Guid dossier, Press press)
    {
        List<TableRow> rows =
        [
            .. await ReadAsync(db, "people", "identifier_number", press.Citizen),
            .. await ReadAsync(db, "dossiers", "id", dossier),
            .. await ReadAsync(db, "dossier_tasks", "dossier_id", dossier),
            .. await ReadAsync(db, "dossier_units", "dossier_id", dossier),
        ];
        foreach (var person in rows.Where(row => row.Table == "people").Select(Id).ToList())
        {
            rows.AddRange(await ReadAsync(db, "person_units", "person_id", person));
            rows.AddRange(await ReadAsync(db, "person_words", "person_id", person));
        }

        foreach (var stream in rows.Where(row => row.Columns.Contains("stream")).Select(row => row["stream"]).ToList())
        {
            rows.AddRange(await ReadAsync(db, "facts", "stream", stream));
        }

        foreach (var fact in rows.Where(row => row.Table == "facts").Select(Id).ToList())
        {
            rows.AddRange(await ReadAsync(db, "fact_personal", "fact_id", fact));
            rows.AddRange(await ReadAsync(db, "deliveries", "fact_id", fact));
        }

        return rows;
    }

    /// <summary>What was taken from the three counters: number, register, receipt.</summary>
    public static IReadOnlyList<string> Series { get; } = ["dossier/bench", "register/bench", "receipt/bench"];

    public const string TakeNumber =
        "INSERT INTO number_series (series, last) VALUES (@p0, 1) ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last";

    public static Statement InsertOf(TableRow row) => new(Insert(row), row.Values);

    private static string Insert(TableRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO {row.Table} ({string.Join(", ", row.Columns.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", row.Columns.Select((_, i) => $"@p{i}"))})");

    private static object Id(TableRow row) => row["id"];

    public static async Task<List<TableRow>> ReadAsync(DbConnection db, string table, string column, object value)
    {
        await using var command = db.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE {column} = @key";
        var key = command.CreateParameter();
        (key.ParameterName, key.Value) = ("@key", db is NpgsqlConnection || value is not Guid id ? value : id.ToString().ToUpperInvariant());
        command.Parameters.Add(key);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<TableRow>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new TableRow(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], values));
        }

        return rows;
    }
}
