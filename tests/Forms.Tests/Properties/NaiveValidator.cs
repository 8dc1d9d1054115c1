using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Properties;

/// <summary>
/// The standard read aloud, one keyword after the other, on plain JSON: slow, and sharing nothing with the engine. It knows what
/// <see cref="RandomSchema"/> writes: small decimal numbers, <c>#/$defs/…</c> references, three patterns.
/// </summary>
internal sealed class NaiveValidator(JsonNode document)
{
    public bool Accepts(JsonNode? value) => Accepts(document, value);

    private bool Accepts(JsonNode? schema, JsonNode? value)
    {
        if (schema is JsonValue always)
        {
            return always.GetValue<bool>();
        }

        var keywords = schema!.AsObject();
        return keywords.All(keyword => Holds(keywords, keyword.Key, keyword.Value, value));
    }

    private bool Holds(JsonObject schema, string keyword, JsonNode? rule, JsonNode? value) => value switch
    {
        JsonObject members when OnObject(schema, keyword, rule, members) is { } verdict => verdict,
        JsonArray items when OnArray(schema, keyword, rule, items) is { } verdict => verdict,
        JsonValue simple when KindOf(simple) is JsonValueKind.String && OnString(keyword, rule, simple.GetValue<string>()) is { } verdict => verdict,
        JsonValue simple when KindOf(simple) is JsonValueKind.Number && OnNumber(keyword, rule, Number(simple)) is { } verdict => verdict,
        _ => OnAnything(schema, keyword, rule, value),
    };

    private bool OnAnything(JsonObject schema, string keyword, JsonNode? rule, JsonNode? value) => keyword switch
    {
        "type" => rule is JsonArray types ? types.Any(type => IsType(type!.GetValue<string>(), value)) : IsType(rule!.GetValue<string>(), value),
        "const" => Same(rule, value),
        "enum" => rule!.AsArray().Any(choice => Same(choice, value)),
        "allOf" => rule!.AsArray().All(part => Accepts(part, value)),
        "anyOf" => rule!.AsArray().Any(part => Accepts(part, value)),
        "oneOf" => rule!.AsArray().Count(part => Accepts(part, value)) == 1,
        "not" => !Accepts(rule, value),
        "if" => Accepts(rule, value) ? !schema.ContainsKey("then") || Accepts(schema["then"], value) : !schema.ContainsKey("else") || Accepts(schema["else"], value),
        "$ref" => Accepts(document["$defs"]![rule!.GetValue<string>()["#/$defs/".Length..]], value),
        _ => true,
    };

    private bool? OnObject(JsonObject schema, string keyword, JsonNode? rule, JsonObject members) => keyword switch
    {
        "required" => rule!.AsArray().All(name => members.ContainsKey(name!.GetValue<string>())),
        "minProperties" => members.Count >= rule!.GetValue<int>(),
        "maxProperties" => members.Count <= rule!.GetValue<int>(),
        "propertyNames" => members.All(member => Accepts(rule, JsonValue.Create(member.Key))),
        "properties" => rule!.AsObject().All(property => !members.ContainsKey(property.Key) || Accepts(property.Value, members[property.Key])),
        "patternProperties" => rule!.AsObject().All(pattern => members.All(member => !Fits(pattern.Key, member.Key) || Accepts(pattern.Value, member.Value))),
        "additionalProperties" => members.All(member => IsDescribed(schema, member.Key) || Accepts(rule, member.Value)),
        "dependentRequired" => rule!.AsObject().All(each => !members.ContainsKey(each.Key) || each.Value!.AsArray().All(name => members.ContainsKey(name!.GetValue<string>()))),
        "dependentSchemas" => rule!.AsObject().All(each => !members.ContainsKey(each.Key) || Accepts(each.Value, members)),
        _ => null,
    };

    private static bool IsDescribed(JsonObject schema, string name) =>
        (schema["properties"] as JsonObject)?.ContainsKey(name) is true
        || (schema["patternProperties"] as JsonObject)?.Any(pattern => Fits(pattern.Key, name)) is true;

    private bool? OnArray(JsonObject schema, string keyword, JsonNode? rule, JsonArray items) => keyword switch
    {
        "minItems" => items.Count >= rule!.GetValue<int>(),
        "maxItems" => items.Count <= rule!.GetValue<int>(),
        "uniqueItems" => !rule!.GetValue<bool>() || !items.SelectMany((one, at) => items.Skip(at + 1).Select(other => Same(one, other))).Any(same => same),
        "prefixItems" => rule!.AsArray().Zip(items).All(pair => Accepts(pair.First, pair.Second)),
        "items" => items.Skip((schema["prefixItems"] as JsonArray)?.Count ?? 0).All(item => Accepts(rule, item)),
        "contains" => items.Count(item => Accepts(rule, item)) is var found
            && found >= (schema["minContains"]?.GetValue<int>() ?? 1) && found <= (schema["maxContains"]?.GetValue<int>() ?? int.MaxValue),
        _ => null,
    };

    private static bool? OnString(string keyword, JsonNode? rule, string text) => keyword switch
    {
        "minLength" => new StringInfo(text).LengthInTextElements >= rule!.GetValue<int>(),
        "maxLength" => new StringInfo(text).LengthInTextElements <= rule!.GetValue<int>(),
        "pattern" => Fits(rule!.GetValue<string>(), text),
        _ => null,
    };

    private static bool? OnNumber(string keyword, JsonNode? rule, decimal number) => keyword switch
    {
        "minimum" => number >= Number(rule!),
        "maximum" => number <= Number(rule!),
        "exclusiveMinimum" => number > Number(rule!),
        "exclusiveMaximum" => number < Number(rule!),
        "multipleOf" => number % Number(rule!) == 0,
        _ => null,
    };

    private static bool Fits(string pattern, string text) => pattern switch
    {
        "^a" => text.StartsWith('a'),
        "b$" => text.EndsWith('b'),
        _ => text.Any(char.IsAsciiDigit), // \d
    };

    private static bool IsType(string type, JsonNode? value) => KindOf(value) switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.String => type == "string",
        JsonValueKind.Array => type == "array",
        JsonValueKind.Object => type == "object",
        _ => type == "number" || (type == "integer" && Number(value!) % 1 == 0),
    };

    private static bool Same(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second)),
        (JsonObject left, JsonObject right) => left.Count == right.Count && left.All(member => right.ContainsKey(member.Key) && Same(member.Value, right[member.Key])),
        _ when KindOf(one) is JsonValueKind.Number && KindOf(other) is JsonValueKind.Number => Number(one!) == Number(other!),
        _ when KindOf(one) is JsonValueKind.String && KindOf(other) is JsonValueKind.String => one!.GetValue<string>() == other!.GetValue<string>(),
        _ => KindOf(one) == KindOf(other) && KindOf(one) is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False,
    };

    private static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
