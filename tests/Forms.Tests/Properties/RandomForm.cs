using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Properties;

/// <summary>Lawful forms with answers that their pages can hold.</summary>
internal sealed class RandomForm(Random random)
{
    private static readonly (string Schema, string[] Answers)[] Kinds =
    [
        ("""{"type":"string","minLength":1}""", ["\"A\"", "\"Đặng Thị Ý\"", "\"<b>&\\\"'\"", "\"\U0001F600\""]),
        ("""{"type":"string","x-widget":"textarea"}""", ["\"một\\nhai\"", "\"x\""]),
        ("""{"type":"string","format":"date"}""", ["\"1990-03-05\"", "\"2024-02-29\""]),
        ("""{"type":"string","format":"x-partial-date"}""", ["\"1950\"", "\"1950-03\"", "\"1950-03-05\""]),
        ("""{"type":"string","format":"time"}""", ["\"08:30\""]),
        ("""{"type":"string","format":"x-citizen-id"}""", ["\"001090012345\""]),
        ("""{"type":"string","format":"x-phone"}""", ["\"0912345678\"", "\"+4915112345678\""]),
        ("""{"type":"integer"}""", ["0", "-12", "1250", "9007199254740993"]),
        ("""{"type":"integer","x-widget":"money"}""", ["0", "1500000"]),
        ("""{"type":"number","x-unit":"m²"}""", ["0.5", "1234.56", "-3", "72"]),
        ("""{"type":"boolean"}""", ["true", "false"]),
        ("""{"enum":["nam","nu"]}""", ["\"nam\"", "\"nu\""]),
        ("""{"enum":[1,2,3,4,5,"6"]}""", ["1", "5", "\"6\""]),
        ("""{"oneOf":[{"const":true,"title":"Đúng"},{"const":"x","title":"Ích"}]}""", ["true", "\"x\""]),
        ("""{"type":"array","uniqueItems":true,"items":{"enum":["a","b","c"]}}""", ["[\"a\"]", "[\"a\",\"c\"]"]),
        ("""{"type":"array","items":{"type":"string"}}""", ["[\"x\"]", "[\"x\",\"y\",\"x\"]"]),
    ];

    /// <summary>A group; with <paramref name="answers"/> that belong to it, never empty.</summary>
    public JsonObject Group(int depth, out JsonObject answers)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        answers = [];
        for (var at = random.Next(1, 6); at > 0; at--)
        {
            var name = "f" + at;
            var (schema, answer) = Field(depth);
            schema["title"] = "Mục " + at;
            if (random.Next(4) == 0)
            {
                schema["x-group"] = "Phần " + random.Next(2);
            }

            properties[name] = schema;
            if (answers.Count == 0 || random.Next(3) > 0)
            {
                answers[name] = answer;
                required.Add(name);
            }
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = random.Next(2) == 0 ? required : [] };
    }

    private (JsonObject Schema, JsonNode Answer) Field(int depth)
    {
        switch (depth > 0 ? random.Next(6) : 2)
        {
            case 0:
                return (Group(depth - 1, out var group), group);
            case 1:
                var row = Group(depth - 1, out var first);
                return (new JsonObject { ["type"] = "array", ["items"] = row }, new JsonArray([first, .. Enumerable.Range(0, random.Next(3)).Select(_ => first.DeepClone())]));
            default:
                var (schema, answers) = Kinds[random.Next(Kinds.Length)];
                return (JsonNode.Parse(schema)!.AsObject(), JsonNode.Parse(answers[random.Next(answers.Length)])!);
        }
    }
}
