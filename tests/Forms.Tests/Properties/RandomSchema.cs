using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Properties;

/// <summary>Schemas and values from one small world of names, numbers and texts, so that they often meet.</summary>
internal sealed class RandomSchema(Random random)
{
    private static readonly string[] Names = ["a", "b", "ab", "a1", "", "$ref"];
    private static readonly string[] Texts = ["", "a", "b", "ab", "a1b", "xé", "\U0001F600", "a\U0001F600b"];
    private static readonly string[] Numbers = ["0", "-0", "1", "1.0", "2", "3", "-1", "-0.25", "-100", "0.5", "1.5", "0.25", "10e-1", "2E0", "100"];
    private static readonly string[] Steps = ["1", "0.5", "0.25", "2", "3", "0.01"];
    private static readonly string[] Patterns = ["^a", "b$", "\\d"];
    private static readonly string[] Types = ["null", "boolean", "object", "array", "number", "string", "integer"];
    private static readonly string[] Definitions = ["p", "q"];

    private static readonly string[] Keywords =
    [
        "type", "type", "const", "enum", "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "properties", "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "dependentRequired", "dependentSchemas",
        "minProperties", "maxProperties", "prefixItems", "items", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems",
        "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref", "title", "x-group",
    ];

    /// <summary>With two definitions; the second may point at the first, so that nothing goes in a circle.</summary>
    public JsonObject Document()
    {
        var definitions = new JsonObject { ["p"] = Schema(1, mayRefer: 0), ["q"] = Schema(1, mayRefer: 1) };
        var document = Keyed(3, mayRefer: 2);
        document["$defs"] = definitions;
        return document;
    }

    public JsonNode? Value(int depth = 3) => random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 or 3 => JsonNode.Parse(Pick(Numbers)),
        4 or 5 => JsonValue.Create(Pick(Texts)),
        6 or 7 => new JsonObject(Names.Where(_ => random.Next(2) == 0).Select(name => KeyValuePair.Create(name, Value(depth - 1)))),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
    };

    /// <summary>The same schema with the members of every object in another order.</summary>
    public JsonNode? Shuffled(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(_ => random.Next()).Select(member => KeyValuePair.Create(member.Key, Shuffled(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Shuffled)]),
        _ => node?.DeepClone(),
    };

    private JsonNode Schema(int depth, int mayRefer) =>
        random.Next(8) == 0 ? JsonValue.Create(random.Next(3) > 0) : Keyed(depth, mayRefer);

    private JsonObject Keyed(int depth, int mayRefer)
    {
        var schema = new JsonObject();
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var keyword = Pick(Keywords);
            if (Rule(keyword, depth - 1, mayRefer) is { } rule)
            {
                schema[keyword] = rule;
            }
        }

        return schema;
    }

    private JsonNode? Rule(string keyword, int depth, int mayRefer) => keyword switch
    {
        "type" => random.Next(3) == 0 ? Strings(Types.Where(_ => random.Next(3) == 0).DefaultIfEmpty("null")) : JsonValue.Create(Pick(Types)),
        "const" => Value(1) ?? JsonValue.Create(0),
        "enum" => new JsonArray([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Value(1))]),
        "pattern" => JsonValue.Create(Pick(Patterns)),
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => JsonNode.Parse(Pick(Numbers)),
        "multipleOf" => JsonNode.Parse(Pick(Steps)),
        "minLength" or "maxLength" or "minProperties" or "maxProperties" or "minItems" or "maxItems" or "minContains" or "maxContains" => JsonValue.Create(random.Next(4)),
        "uniqueItems" => JsonValue.Create(random.Next(4) > 0),
        "required" => Strings(Names.Where(_ => random.Next(4) == 0)),
        "dependentRequired" => new JsonObject([KeyValuePair.Create<string, JsonNode?>(Pick(Names), Strings(Names.Where(_ => random.Next(3) == 0)))]),
        "title" or "x-group" => JsonValue.Create("chữ"),
        "$ref" => mayRefer == 0 ? null : JsonValue.Create("#/$defs/" + Definitions[random.Next(mayRefer)]),
        _ => depth < 0 ? null : Nested(keyword, depth, mayRefer),
    };

    private JsonNode Nested(string keyword, int depth, int mayRefer) => keyword switch
    {
        "properties" or "dependentSchemas" => Map(Names, depth, mayRefer),
        "patternProperties" => Map(Patterns, depth, mayRefer),
        "prefixItems" or "allOf" or "anyOf" or "oneOf" => new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Schema(depth, mayRefer))]),
        _ => Schema(depth, mayRefer),
    };

    private JsonObject Map(string[] names, int depth, int mayRefer) =>
        new(names.Where(_ => random.Next(2) == 0).Select(name => KeyValuePair.Create<string, JsonNode?>(name, Schema(depth, mayRefer))));

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
