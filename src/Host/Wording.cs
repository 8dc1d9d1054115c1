using System.Globalization;

namespace MoCua.Host;

/// <summary>Puts values into a sentence of the resource file.</summary>
internal static class Wording
{
    public static string Say(string sentence, params object[] values) =>
#pragma warning disable CA1863 // sentences for people, a few times a day
        string.Format(CultureInfo.InvariantCulture, sentence, values);
#pragma warning restore CA1863
}
