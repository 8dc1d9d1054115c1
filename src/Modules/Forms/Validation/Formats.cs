using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MoCua.Forms.Validation;

/// <summary>The formats that MoCua's own forms assert. They judge the kept form of a value; the binder makes it from what people type.</summary>
internal static partial class Formats
{
    private const int FirstYear = 1850;

    public static FrozenSet<string> Asserted { get; } =
        FrozenSet.ToFrozenSet(["date", "time", "email", "x-partial-date", "x-year", "x-citizen-id", "x-phone", "x-tax-code"], StringComparer.Ordinal);

    /// <returns>The message (title of the field is {0}), or null when the text is right or the format is not asserted.</returns>
    public static string? Complaint(string format, string text, DateOnly? today = null) =>
        Fits(format, text) && !(format == "x-citizen-id" && today is { } day && BirthYearOf(text) > day.Year) ? null : Words(format);

    /// <summary>Whether a day, month or year in its kept form (2024-10-07, 2024-10, 2024) begins after today.</summary>
    public static bool IsAfter(string text, DateOnly today)
    {
        var begins = IsYear(text) ? $"{text}-01-01" : IsMonth(text) ? $"{text}-01" : text;
        return DateOnly.TryParseExact(begins, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date > today;
    }

    /// <summary>Digit 4 is century and sex, digits 5 and 6 the year (Luật Căn cước 2023, Điều 12).</summary>
    private static int BirthYearOf(string id) => 1900 + ((id[3] - '0') / 2 * 100) + int.Parse(id.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>What a text of another format is told; null for a format that is not asserted.</summary>
    public static string? Words(string format) => format switch
    {
        "date" => Texts.WrongDate,
        "time" => Texts.WrongTime,
        "email" => Texts.WrongEmail,
        "x-partial-date" => Texts.WrongPartialDate,
        "x-year" => Texts.WrongYear,
        "x-citizen-id" => Texts.WrongCitizenId,
        "x-phone" => Texts.WrongPhone,
        "x-tax-code" => Texts.WrongTaxCode,
        _ => null,
    };

    private static bool Fits(string format, string text) => format switch
    {
        "date" => IsDate(text),
        "time" => TimeText().IsMatch(text),
        "email" => EmailText().IsMatch(text) && text.Length <= 254,
        "x-partial-date" => IsDate(text) || IsMonth(text) || IsYear(text),
        "x-year" => IsYear(text),
        "x-citizen-id" => CitizenIdText().IsMatch(text),
        "x-phone" => PhoneText().IsMatch(text),
        "x-tax-code" => IsTaxCode(text),
        _ => true,
    };

    private static bool IsDate(string text) =>
        text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= FirstYear;

    private static bool IsMonth(string text) =>
        text.Length == 7 && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= FirstYear;

    private static bool IsYear(string text) => YearText().IsMatch(text) && int.Parse(text, CultureInfo.InvariantCulture) >= FirstYear;

    /// <summary>Enterprises: the tenth digit is 10 − (weighted sum of the first nine mod 11). Persons: the personal id of twelve digits.</summary>
    private static bool IsTaxCode(string text)
    {
        if (CitizenIdText().IsMatch(text))
        {
            return true;
        }

        if (!TaxCodeText().IsMatch(text))
        {
            return false;
        }

        ReadOnlySpan<int> weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        var sum = 0;
        for (var index = 0; index < weights.Length; index++)
        {
            sum += weights[index] * (text[index] - '0');
        }

        return 10 - (sum % 11) == text[9] - '0';
    }

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CitizenIdText();

    [GeneratedRegex(@"^[0-9]{10}(-[0-9]{3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TaxCodeText();

    [GeneratedRegex(@"^[12][0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearText();

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeText();

    // Mobile numbers, landlines with area code, and numbers abroad.
    [GeneratedRegex(@"^(0[35789][0-9]{8}|02[0-9]{9}|\+[1-9][0-9]{7,14})\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneText();

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmailText();
}
