using System.Globalization;

namespace MoCua.People.Identifiers;

/// <summary>What people type around the digits of a number.</summary>
internal static class Typed
{
    private const string Separators = " .-_/()\u00a0\u2009\u202f\u200b\u2010\u2011\u2012\u2013\t\r\n";

    /// <summary>Without spaces, dots and dashes; upper case.</summary>
    public static string Compact(string? text) =>
        new string([.. (text ?? "").Where(each => !Separators.Contains(each, StringComparison.Ordinal))]).ToUpperInvariant();

    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>Puts values into a sentence of the resource file.</summary>
    public static string Fill(this string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
