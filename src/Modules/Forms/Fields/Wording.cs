using System.Globalization;

namespace MoCua.Forms.Fields;

/// <summary>Fills the places of a text from <c>Texts.resx</c>.</summary>
internal static class Wording
{
    private static readonly CultureInfo Vietnam = CultureInfo.GetCultureInfo("vi-VN");

    public static string Say(string format, params object?[] values) => string.Format(Vietnam, format, values);
}
