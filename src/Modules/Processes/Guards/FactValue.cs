using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoCua.Processes.Guards;

/// <summary>Reads a fact as a value of the guard language: truth, text or number; anything else is unknown.</summary>
internal static class FactValue
{
    public static Literal? Read(IReadOnlyDictionary<string, JsonNode?> facts, string name) =>
        facts.TryGetValue(name, out var node) && node is JsonValue value ? Read(value) : null;

    private static Literal? Read(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => new Literal(true),
        JsonValueKind.False => new Literal(false),
        JsonValueKind.String => new Literal(value.GetValue<string>()),
        // The JSON text is the one form that every CLR number behind a JsonValue shares.
        JsonValueKind.Number when decimal.TryParse(
            value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new Literal(number),
        _ => null,
    };
}
