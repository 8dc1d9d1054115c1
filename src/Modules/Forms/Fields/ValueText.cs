using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Forms.Schema;
using MoCua.Kernel.Time;

namespace MoCua.Forms.Fields;

/// <summary>Values as people read and type them.</summary>
internal static class ValueText
{
    private const int LongestPlainNumber = 40;

    /// <summary>What an input posts for a choice.</summary>
    public static string Key(JsonNode value) => JsonValues.KindOf(value) is JsonValueKind.String ? JsonValues.TextOf(value) : value.ToJsonString();

    /// <summary>A value without knowing its field.</summary>
    public static string Plain(JsonNode value) => JsonValues.KindOf(value) switch
    {
        JsonValueKind.True => Texts.Yes,
        JsonValueKind.False => Texts.No,
        JsonValueKind.Number => Number(JsonValues.NumberOf(value)),
        _ => Key(value),
    };

    /// <summary>1.234,5</summary>
    public static string Number(ExactNumber number, bool grouped = true)
    {
        if (Math.Abs(number.Exponent) > LongestPlainNumber)
        {
            return number.ToString();
        }

        var digits = System.Numerics.BigInteger.Abs(number.Digits).ToString(CultureInfo.InvariantCulture);
        var decimals = (int)Math.Max(0, -number.Exponent);
        digits = number.Exponent > 0 ? digits + new string('0', (int)number.Exponent) : digits.PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        for (var at = whole.Length - 3; grouped && at > 0; at -= 3)
        {
            whole = whole.Insert(at, ".");
        }

        return (number.Digits.Sign < 0 ? "-" : "") + whole + (decimals > 0 ? "," + digits[^decimals..] : "");
    }

    /// <summary>What stands in the input for an answer; a text that is no date or number stands there as it was typed.</summary>
    public static string ForInput(FormField field, JsonNode? value) => JsonValues.KindOf(value) switch
    {
        JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array => "",
        JsonValueKind.Number => Number(JsonValues.NumberOf(value!), grouped: field.Kind is FieldKind.Money),
        JsonValueKind.String when field.Kind is FieldKind.Date or FieldKind.PartialDate => PeoplesDate(JsonValues.TextOf(value!)),
        _ => Key(value!),
    };

    /// <summary>What a reader sees; empty when there is nothing to read.</summary>
    public static string ForReading(FormField field, JsonNode? value)
    {
        if (field.ChoiceOf(value) is { } choice)
        {
            return choice.Title;
        }

        var text = JsonValues.KindOf(value) switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.True => Texts.Yes,
            JsonValueKind.False => Texts.No,
            JsonValueKind.Number => Number(JsonValues.NumberOf(value!)),
            JsonValueKind.Array => string.Join("; ", value!.AsArray().Select(item => ForReading(field, item))),
            JsonValueKind.Object => value!.ToJsonString(),
            _ => ForInput(field, value),
        };
        return text.Length > 0 && field.Unit is { } unit && JsonValues.KindOf(value) is JsonValueKind.Number ? $"{text} {unit}" : text;
    }

    public static string KindName(FieldKind kind) => kind switch
    {
        FieldKind.PartialDate => "partial-date",
        FieldKind.TextArea => "textarea",
        FieldKind.YesNo => "yesno",
        FieldKind.CheckList => "checklist",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>2024-10-07 as 07/10/2024, 1950-03 as 03/1950; anything else unchanged.</summary>
    private static string PeoplesDate(string kept)
    {
        if (DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.Numeric();
        }

        return kept.Length == 7 && DateOnly.TryParseExact(kept + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MM/yyyy", CultureInfo.InvariantCulture)
            : kept;
    }
}
