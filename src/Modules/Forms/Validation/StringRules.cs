using System.Text.Json;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>Lengths in code points, pattern, and format where it is asserted.</summary>
internal static class StringRules
{
    public static bool Check(CheckRun run, in Judged judged)
    {
        if (JsonValues.KindOf(judged.Value) is not JsonValueKind.String)
        {
            return true;
        }

        var (schema, text) = (judged.Schema, JsonValues.TextOf(judged.Value!));
        var fits = CheckLength(judged, text);
        if (schema.Pattern is { } pattern && !EcmaPattern.Matches(pattern, text))
        {
            fits = judged.No("pattern", Texts.WrongPattern);
        }

        if (run.AssertFormat && schema.Format is { } format && Formats.Complaint(format, text, run.Today) is { } complaint)
        {
            fits = judged.No("format", complaint);
        }

        if (run.Today is { } today && schema.Hints.Past && Formats.IsAfter(text, today))
        {
            fits = judged.No("x-past", Texts.NotYet);
        }

        return fits;
    }

    private static bool CheckLength(in Judged judged, string text)
    {
        var schema = judged.Schema;
        if (schema.MinLength is null && schema.MaxLength is null)
        {
            return true;
        }

        var length = JsonValues.LengthInCodePoints(text);
        if (length < schema.MinLength)
        {
            return length == 0 ? judged.No("minLength", Texts.Required) : judged.No("minLength", Texts.TooShort, schema.MinLength, length);
        }

        return !(length > schema.MaxLength) || judged.No("maxLength", Texts.TooLong, schema.MaxLength, length);
    }
}
