using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoCua.Forms.Schema;

/// <summary>Reads JSON values the way the standard compares them.</summary>
internal static class JsonValues
{
    /// <summary>Objects and arrays in one another; deeper documents are not looked into.</summary>
    public const int DeepestLevel = 512;

    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = DeepestLevel };

    /// <summary>Tells a document that is too deep from one that is no JSON.</summary>
    public static bool IsTooDeep(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = int.MaxValue });
        var deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(deepest, reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0));
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return deepest > DeepestLevel;
    }

    public static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    public static string TextOf(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : JsonSerializer.Deserialize<string>(node.ToJsonString())!;

    public static ExactNumber NumberOf(JsonNode node) => ExactNumber.Parse(node.ToJsonString());

    /// <summary>One text for all spellings of a value: equal values, and only they, have equal texts (1 and 1.0 do, 1 and true do not).</summary>
    public static string Canonical(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    public static int LengthInCodePoints(string text) => text.EnumerateRunes().Count();

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (KindOf(node))
        {
            case JsonValueKind.Object:
                AppendObject(text, node!.AsObject());
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in node!.AsArray())
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.Number:
                text.Append(NumberOf(node!));
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(TextOf(node!)));
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(JsonSerializer.Serialize(name)).Append(':');
            Append(text, value);
            text.Append(',');
        }

        text.Append('}');
    }
}
