using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoCua.Forms.Fields;
using MoCua.Kernel.Text;

namespace MoCua.Forms.Binding;

/// <summary>Reads what people type. What cannot be read stays as typed: validation then refuses it and the page shows it again.</summary>
internal static partial class TypedText
{
    /// <returns>Null for an empty input.</returns>
    public static JsonNode? Read(FormField field, string typed)
    {
        var text = VietnameseText.Tidy(typed);
        if (text.Length == 0)
        {
            return null;
        }

        return field.Kind switch
        {
            FieldKind.TextArea => JsonValue.Create(Paragraphs(typed)),
            FieldKind.Date => JsonValue.Create(FullDate(text) ?? text),
            FieldKind.PartialDate => JsonValue.Create(FullDate(text) ?? Month(text) ?? text),
            FieldKind.Time => JsonValue.Create(Time(text) ?? text),
            FieldKind.Integer or FieldKind.Money => Integer(text) is { } whole ? JsonValue.Create(whole) : JsonValue.Create(text),
            FieldKind.Number => Number(text) is { } number ? JsonValue.Create(number) : JsonValue.Create(text),
            _ => JsonValue.Create(Identifier(field.Format, text)),
        };
    }

    /// <summary>7/10/2024, 07-10-2024, 07.10.2024, 07102024 and 2024-10-07 as 2024-10-07.</summary>
    private static string? FullDate(string text)
    {
        var (day, month, year) = (DayMonthYear().Match(text), IsoDate().Match(text)) switch
        {
            ({ Success: true } people, _) => (people.Groups[1].Value, people.Groups[2].Value, people.Groups[3].Value),
            (_, { Success: true } iso) => (iso.Groups[3].Value, iso.Groups[2].Value, iso.Groups[1].Value),
            _ => ("", "", ""),
        };
        var kept = $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? kept : null;
    }

    private static string? Month(string text)
    {
        var found = MonthYear().Match(text);
        return found.Success ? $"{found.Groups[2].Value}-{found.Groups[1].Value.PadLeft(2, '0')}" : null;
    }

    private static string? Time(string text)
    {
        var found = HourMinute().Match(text);
        return found.Success ? $"{found.Groups[1].Value.PadLeft(2, '0')}:{found.Groups[2].Value.PadLeft(2, '0')}" : null;
    }

    private static long? Integer(string text)
    {
        var bare = MoneyUnit().Replace(text, "");
        if (!GroupedInteger().IsMatch(bare))
        {
            return null;
        }

        var digits = bare.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Vietnamese first: a point groups thousands, a comma starts the decimals. “72.5” cannot be groups, so its point is a comma.</summary>
    private static decimal? Number(string text)
    {
        string? plain = null;
        if (GroupedNumber().IsMatch(text))
        {
            plain = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (PointNumber().IsMatch(text))
        {
            plain = text;
        }

        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string Identifier(string? format, string text)
    {
        if (format is not ("x-citizen-id" or "x-phone" or "x-tax-code"))
        {
            return text;
        }

        var bare = Separators().Replace(text, "");
        return format switch
        {
            "x-citizen-id" when bare.All(char.IsAsciiDigit) => bare,
            "x-phone" when VietnamesePhone().Match(bare) is { Success: true } phone => "0" + phone.Groups[1].Value,
            "x-phone" when AnyPhone().IsMatch(bare) => bare,
            "x-tax-code" => text.Replace(" ", "", StringComparison.Ordinal),
            _ => text,
        };
    }

    private static string Paragraphs(string typed) => string.Join(
        '\n', VietnameseText.Visible(typed.Normalize(NormalizationForm.FormC)).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd())).Trim();

    [GeneratedRegex(@"^([0-9]{1,2})(?:[/.\- ]|(?=[0-9]{6}\z))([0-9]{1,2})(?:[/.\- ]|(?=[0-9]{4}\z))([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(0?[1-9]|1[0-2])[/.\- ]([0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^([01]?[0-9]|2[0-3])\s?(?:[:h.]|giờ)\s?([0-5]?[0-9])(?:\s?phút)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HourMinute();

    [GeneratedRegex(@"\s?(đồng|đ|vnđ|vnd)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MoneyUnit();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}( [0-9]{3})+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedInteger();

    [GeneratedRegex(@"^-?([0-9]+|[1-9][0-9]{0,2}([. ][0-9]{3})+)(,[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedNumber();

    [GeneratedRegex(@"^-?[0-9]+\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointNumber();

    [GeneratedRegex(@"[\s.\-()]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:\+84|84(?=[0-9]{9,10}\z)|0)0?([0-9]{9,10})\z", RegexOptions.CultureInvariant)]
    private static partial Regex VietnamesePhone();

    [GeneratedRegex(@"^\+?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex AnyPhone();
}
