using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoCua.Forms;

namespace MoCua.Procedures.Tests;

/// <summary>A complete application drawn from the schema of its form alone: no word about any bundle.</summary>
internal sealed class Drawn(JsonObject root, DateOnly today, IReadOnlyDictionary<string, string> preset)
{
    private const string Name = "Nguyễn Văn Mẫu";

    private static readonly string[] Texts =
        [Name, "Mẫu", "12", "0100109106", "001090012345", "2024-10", "A1", "a@mau.vn", "08:30", "12/2024", "29A-123.45", "4711", "Hộ kinh doanh Mẫu"];

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["x-partial-date"] = "1990", ["time"] = "08:30", ["x-citizen-id"] = "001090012345", ["x-phone"] = "0912345678",
        ["x-tax-code"] = "0100109106", ["email"] = "mau@vi.du.vn",
    };

    /// <param name="schema">Text of the form.</param>
    /// <param name="today">Dates that must lie in the past lie before it.</param>
    /// <param name="preset">Answers that choosing the case has filled in, by dotted path.</param>
    public static JsonObject Of(string schema, DateOnly today, IReadOnlyDictionary<string, string>? preset = null)
    {
        var root = JsonNode.Parse(schema)!.AsObject();
        var form = FormSchema.Load(schema).Value;
        var drawn = new Drawn(root, today, preset ?? new Dictionary<string, string>());
        var full = drawn.Group(root, "", all: true);
        return form.Validate(full, assertFormat: true).Count == 0 ? full : drawn.Group(root, "", all: false);
    }

    private JsonObject Group(JsonObject schema, string at, bool all)
    {
        var group = new JsonObject();
        Fill(group, schema, at, all);
        return group;
    }

    private void Fill(JsonObject group, JsonObject schema, string at, bool all)
    {
        var required = Names(schema["required"]);
        foreach (var (name, node) in schema["properties"]?.AsObject() ?? [])
        {
            if (node is JsonObject { Count: > 0 } rule && group.ContainsKey(name) && rule.ContainsKey("format"))
            {
                group[name] = Text(rule);
            }
            else if (node is JsonObject field && IsField(field) && !group.ContainsKey(name) && (all || required.Contains(name)))
            {
                group[name] = Value(Whole(field), at.Length == 0 ? name : $"{at}.{name}", all);
            }
        }

        foreach (var branch in (schema["allOf"]?.AsArray().OfType<JsonObject>() ?? []).Append(schema).Where(branch => branch.ContainsKey("if") || branch != schema))
        {
            Branch(group, branch, at, all);
        }
    }

    private void Branch(JsonObject group, JsonObject branch, string at, bool all)
    {
        if (branch["if"] is not JsonObject condition)
        {
            Fill(group, Whole(branch), at, all);
        }
        else if (branch[FormSchema.Load(Asked(condition)).Value.Validate(group, assertFormat: false).Count == 0 ? "then" : "else"] is JsonObject follows)
        {
            Fill(group, follows, at, all);
        }
    }

    private string Asked(JsonObject condition)
    {
        var asked = condition.DeepClone().AsObject();
        asked["$defs"] = root["$defs"]?.DeepClone() ?? new JsonObject();
        asked["type"] = "object";
        return asked.ToJsonString();
    }

    private JsonNode Value(JsonObject field, string at, bool all)
    {
        if (preset.TryGetValue(at, out var chosen))
        {
            return chosen is "true" or "false" ? chosen == "true" : chosen;
        }

        if (field["default"] is { } given)
        {
            return given.DeepClone();
        }

        if (field["const"] is { } only)
        {
            return only.DeepClone();
        }

        if ((field["enum"] as JsonArray)?[0] is { } first)
        {
            return first.DeepClone();
        }

        return (field["oneOf"] ?? field["anyOf"]) is JsonArray choices && choices[0] is JsonObject choice ? Value(Whole(choice), at, all) : Typed(field, at, all);
    }

    private JsonNode Typed(JsonObject field, string at, bool all) => field["type"]?.GetValue<string>() switch
    {
        "object" => Group(field, at, all),
        "array" => new JsonArray([.. Enumerable.Range(0, Math.Max(1, (int?)field["minItems"] ?? 1)).Select(_ => Value(Whole(field["items"]!.AsObject()), at + "[]", all))]),
        "boolean" => field["x-widget"]?.GetValue<string>() == "checkbox",
        "integer" => Math.Clamp(2L, (long?)field["minimum"] ?? 1, (long?)field["maximum"] ?? long.MaxValue),
        "number" => Math.Clamp(2.5m, (decimal?)field["minimum"] ?? 0.5m, (decimal?)field["maximum"] ?? 1_000_000m),
        _ => Text(field),
    };

    private string Text(JsonObject field)
    {
        if (field["format"]?.GetValue<string>() is { } format)
        {
            return format == "date" ? today.AddDays(-7).ToString("O", System.Globalization.CultureInfo.InvariantCulture) : Formats.GetValueOrDefault(format, Name);
        }

        var (least, most, pattern) = ((int?)field["minLength"] ?? 0, (int?)field["maxLength"] ?? 100, field["pattern"]?.GetValue<string>());
        return Texts.FirstOrDefault(text => text.Length >= least && text.Length <= most && (pattern is null || Regex.IsMatch(text, pattern))) ?? "Mẫu"[..Math.Min(3, most)];
    }

    /// <summary>With what it refers to; what stands beside the reference wins.</summary>
    private JsonObject Whole(JsonObject field)
    {
        if (field["$ref"]?.GetValue<string>() is not { } reference)
        {
            return field;
        }

        var target = reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, step) => node[step]!).DeepClone().AsObject();
        foreach (var (name, value) in field.Where(pair => pair.Key != "$ref"))
        {
            target[name] = value?.DeepClone();
        }

        return Whole(target);
    }

    /// <summary>A branch may add a rule to a field that another place describes: that draws nothing.</summary>
    private static bool IsField(JsonObject field) =>
        field.ContainsKey("title") || field.ContainsKey("type") || field.ContainsKey("$ref") || field.ContainsKey("oneOf") || field.ContainsKey("enum");

    private static HashSet<string> Names(JsonNode? list) => [.. (list as JsonArray ?? []).Select(name => name!.GetValue<string>())];
}
