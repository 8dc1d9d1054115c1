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
            var (words, value) = MultipleWords(step);
            fits = judged.No("multipleOf", words, value);
        }

        return fits;
    }

    /// <summary>A step of 0,01 asks for two decimals; nobody says “a multiple of 0,01”.</summary>
    public static (string Words, object Value) MultipleWords(ExactNumber step) =>
        step is { Digits.IsOne: true, Exponent: < 0 } ? (Texts.TooManyDecimals, -step.Exponent) : (Texts.NotAMultiple, ValueText.Number(step));
}
