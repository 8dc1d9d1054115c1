using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>type, const, enum.</summary>
internal static class GeneralRules
{
    public static bool Check(CheckRun run, in Judged judged)
    {
        var schema = judged.Schema;
        if (schema.Types is { } types && !IsOfAny(types, judged.Value))
        {
            return judged.No("type", Expected(types[0], schema));
        }

        if (schema.ConstText is { } expected && JsonValues.Canonical(judged.Value) != expected)
        {
            return judged.No("const", schema.Const is JsonValue ? Texts.NotTheConstant : Texts.NotAllowedValue, schema.Const is null ? "" : Fields.ValueText.Plain(schema.Const));
        }

        return schema.EnumTexts is not { } choices || choices.Contains(JsonValues.Canonical(judged.Value)) || judged.No("enum", Texts.NotAChoice);
    }

    /// <summary>What a value of another type is told (title of the field is {0}).</summary>
    public static string Expected(string type, SchemaNode schema) => type switch
    {
        "boolean" => Texts.NotABoolean,
        "string" => Texts.NotAString,
        "number" => Texts.NotANumber,
        "integer" when schema.Hints.Widget == "money" => Texts.NotMoney,
        "integer" => Texts.NotAnInteger,
        _ => Texts.WrongKind,
    };

    private static bool IsOfAny(IReadOnlyList<string> types, JsonNode? value)
    {
        var kind = JsonValues.KindOf(value);
        foreach (var type in types)
        {
            if (Is(type, kind, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "null" => kind is JsonValueKind.Null,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "object" => kind is JsonValueKind.Object,
        "array" => kind is JsonValueKind.Array,
        "string" => kind is JsonValueKind.String,
        "number" => kind is JsonValueKind.Number,
        _ => kind is JsonValueKind.Number && JsonValues.NumberOf(value!).IsInteger,
    };
}
