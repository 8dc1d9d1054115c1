using System.Globalization;

namespace MoCua.Processes;

/// <summary>Fills the gaps of a text.</summary>
internal static class Say
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string That(string text, params object?[] values) => string.Format(Vietnamese, text, values);
}
