using System.Text.Json;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>Ranges and multipleOf, without rounding.</summary>
internal static class NumberRules
{
    public static bool Check(CheckRun run, in Judged judged)
    {
        if (JsonValues.KindOf(judged.Value) is not JsonValueKind.Number)
        {
            return true;
        }

        var (schema, number) = (judged.Schema, JsonValues.NumberOf(judged.Value!));
        var fits = true;
        if (schema.Minimum is { } minimum && number.CompareTo(minimum) < 0)
        {
            fits = judged.No("minimum", Texts.BelowMinimum, ValueText.Number(minimum));
        }

        if (schema.Maximum is { } maximum && number.CompareTo(maximum) > 0)
        {
            fits = judged.No("maximum", Texts.AboveMaximum, ValueText.Number(maximum));
        }

        if (schema.ExclusiveMinimum is { } lower && number.CompareTo(lower) <= 0)
        {
            fits = judged.No("exclusiveMinimum", Texts.NotAbove, ValueText.Number(lower));
        }

        if (schema.ExclusiveMaximum is { } upper && number.CompareTo(upper) >= 0)
        {
            fits = judged.No("exclusiveMaximum", Texts.NotBelow, ValueText.Number(upper));
        }

        if (schema.MultipleOf is { } step && !number.IsMultipleOf(step))
        {
            fits = step is { Digits.IsOne: true, Exponent: < 0 }
                ? judged.No("multipleOf", Texts.TooManyDecimals, -step.Exponent)
                : judged.No("multipleOf", Texts.NotAMultiple, ValueText.Number(step));
        }

        return fits;
    }
}
