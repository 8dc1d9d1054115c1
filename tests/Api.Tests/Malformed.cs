using System.Text.Json.Nodes;

namespace MoCua.Api.Tests;

/// <summary>One body that is wrong in one way.</summary>
/// <param name="How">What is wrong, for the message of a failing test.</param>
/// <param name="Body">Sent as it stands.</param>
/// <param name="Certain">The shape alone is wrong, so whatever the state of things the answer is 400 with a pointer.</param>
internal sealed record Malformed(string How, string Body, bool Certain);

/// <summary>Makes bodies out of the schemas of the document: one that fits, and many that are wrong in one place.</summary>
internal sealed class MalformedBodies(JsonNode document)
{
    public JsonNode Fitting(JsonNode schema)
    {
        var plain = Resolve(schema);
        return TypeOf(plain) switch
        {
            "object" => new JsonObject(Members(plain).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Fitting(member.Value!)))),
            "array" => new JsonArray(Fitting(plain["items"]!)),
            "integer" => JsonValue.Create(1),
            "boolean" => JsonValue.Create(false),
            _ => plain["enum"]?.AsArray().First(each => each is not null)!.DeepClone() ?? plain["examples"]?[0]!.DeepClone() ?? JsonValue.Create("x"),
        };
    }

    public IEnumerable<Malformed> Of(JsonNode schema)
    {
        var fitting = Fitting(schema).ToJsonString();
        yield return new Malformed("nothing", "", true);
        yield return new Malformed("no JSON", "{", true);
        yield return new Malformed("null", "null", true);
        yield return new Malformed("an array", "[]", true);
        yield return new Malformed("a text", "\"x\"", true);
        yield return new Malformed("an empty object", "{}", Required(Resolve(schema)).Any());
        foreach (var place in Places(schema, []))
        {
            foreach (var (how, value, certain) in WrongValues(place))
            {
                var body = JsonNode.Parse(fitting)!;
                Set(body, place.Path, value);
                yield return new Malformed($"/{string.Join('/', place.Path)} {how}", body.ToJsonString(), certain);
            }

            if (place.Required)
            {
                var body = JsonNode.Parse(fitting)!;
                At(body, place.Path[..^1]).AsObject().Remove((string)place.Path[^1]);
                yield return new Malformed($"/{string.Join('/', place.Path)} missing", body.ToJsonString(), true);
            }
        }
    }

    private IEnumerable<(string How, JsonNode? Value, bool Certain)> WrongValues(Place place)
    {
        var type = TypeOf(Resolve(place.Schema));
        if (!place.Nullable)
        {
            yield return ("null", null, true);
        }

        yield return type == "string" ? ("a number", JsonValue.Create(7), true) : ("a text", JsonValue.Create("x"), true);
        yield return type == "array" ? ("an object", new JsonObject(), true) : ("an array", new JsonArray(), true);
        switch (type)
        {
            case "array":
                yield return ("an array of null", new JsonArray((JsonNode?)null), true);
                yield return ("an empty array", new JsonArray(), false);
                break;
            case "object":
                yield return ("an unknown member", new JsonObject { ["surprise~/"] = 1 }, Resolve(place.Schema)["properties"] is not null);
                break;
            case "string":
                var free = Resolve(place.Schema) is { } plain && plain["format"] is null && plain["enum"] is null;
                yield return ("empty", JsonValue.Create(""), !free);
                yield return ("very long", JsonValue.Create(new string('ạ', 20_000)), !free);
                break;
            case "integer":
                yield return ("a fraction", JsonValue.Create(1.5), true);
                yield return ("huge", JsonNode.Parse("1e30"), true);
                yield return ("negative", JsonValue.Create(-1), false);
                break;
            default:
                break;
        }
    }

    private IEnumerable<Place> Places(JsonNode schema, object[] path)
    {
        var plain = Resolve(schema);
        if (TypeOf(plain) == "array")
        {
            yield return new Place([.. path, 0], plain["items"]!, Nullable: false, Required: false);
            foreach (var inner in Places(plain["items"]!, [.. path, 0]))
            {
                yield return inner;
            }
        }

        var required = Required(plain).ToHashSet();
        foreach (var (name, member) in Members(plain))
        {
            yield return new Place([.. path, name], member!, IsNullable(member!), required.Contains(name));
            foreach (var inner in Places(member!, [.. path, name]))
            {
                yield return inner;
            }
        }
    }

    private JsonNode Resolve(JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!;
        }

        return schema["oneOf"] is JsonArray either ? Resolve(either.First(each => each!["type"]?.ToString() != "null")!) : schema;
    }

    private static bool IsNullable(JsonNode schema) =>
        schema["type"] is JsonArray types ? types.Any(type => type!.ToString() == "null") : schema["oneOf"] is JsonArray either && either.Any(each => each!["type"]?.ToString() == "null");

    private static string? TypeOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.First(type => type!.ToString() != "null")!.ToString(),
        { } type => type.ToString(),
        null => null,
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode schema) => schema["properties"] as JsonObject ?? [];

    private static IEnumerable<string> Required(JsonNode schema) => (schema["required"] as JsonArray ?? []).Select(name => name!.ToString());

    private static void Set(JsonNode body, object[] path, JsonNode? value)
    {
        var parent = At(body, path[..^1]);
        if (path[^1] is int index)
        {
            parent.AsArray()[index] = value;
        }
        else
        {
            parent[(string)path[^1]] = value;
        }
    }

    private static JsonNode At(JsonNode body, object[] path) => path.Aggregate(body, (node, step) => step is int index ? node[index]! : node[(string)step]!);

    private sealed record Place(object[] Path, JsonNode Schema, bool Nullable, bool Required);
}
