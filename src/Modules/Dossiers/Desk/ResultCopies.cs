using System.Text.Json.Nodes;
using MoCua.Procedures;
using MoCua.Processes;

namespace MoCua.Dossiers.Desk;

/// <summary>What one numbering step makes: one result, or one for each row of the application (each original of a certification has its number).</summary>
/// <param name="Name">As papers and records call it.</param>
/// <param name="Sheets">How many go to the citizen.</param>
internal sealed record ResultCopies(string Name, int Sheets)
{
    public static IReadOnlyList<ResultCopies> Of(ProcedureResult result, ProcessAction action, JsonObject answers) => action["each"] is { } rows
        ? [.. RowsOf(answers, rows).Select(row => new ResultCopies($"{result.Name} – {row[action["name"]!]}", CountOf(row, action["count"])))]
        : [new ResultCopies(result.Name, 1)];

    /// <summary>The rows in the order in which they are numbered.</summary>
    public static IEnumerable<JsonObject> RowsOf(JsonObject answers, string rows) => (answers[rows] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static int CountOf(JsonObject row, string? field) =>
        field is not null && row[field] is JsonValue value && value.TryGetValue<int>(out var count) ? count : 1;
}
