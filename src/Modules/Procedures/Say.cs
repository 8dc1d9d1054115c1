using System.Globalization;

namespace MoCua.Procedures;

/// <summary>Fills a sentence of the resource file.</summary>
internal static class Say
{
    public static string It(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);

    public static string AtLine(long line, string message) => It(Texts.YamlAtLine, line, message);
}
