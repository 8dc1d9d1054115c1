using System.Globalization;

namespace MoCua.Letters;

internal static class Wording
{
    /// <summary>A sentence of the resource file with its gaps filled.</summary>
    public static string With(this string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);
}
