using System.Globalization;
using System.Text;
using MoCua.Files.Types;
using MoCua.Kernel.Text;

namespace MoCua.Files;

/// <summary>Names of files as strangers give them, made harmless for screens, headers and disks of every system.</summary>
public static class FileName
{
    private const int MostCharacters = 150;
    private const string Forbidden = "\"<>|:*?";

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of a path, composed, without control and direction marks; never empty, at most 150 characters.</summary>
    public static string Tidy(string? declared)
    {
        var last = (declared ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune == Rune.ReplacementChar)
            {
                continue;
            }

            kept.Append(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var name = VietnameseText.Tidy(kept.ToString()).Trim('.', ' ');
        if (name.Length == 0)
        {
            return Texts.Unnamed;
        }

        return Shorten(Devices.Contains(Path.GetFileNameWithoutExtension(name)) ? "_" + name : name);
    }

    /// <summary>Lower case, without the dot; empty when the name has none.</summary>
    internal static string ExtensionOf(string name)
    {
        var extension = Path.GetExtension(name).TrimStart('.');
        return extension.Length is > 0 and <= 5 && extension.All(char.IsAsciiLetterOrDigit) ? extension.ToLowerInvariant() : "";
    }

    internal static string WithExtension(string name, FileType type) =>
        ExtensionOf(name).Length > 0 ? name : $"{name}.{type.Extensions[0]}";

    private static string Shorten(string name)
    {
        if (name.Length <= MostCharacters)
        {
            return name;
        }

        var extension = ExtensionOf(name) is { Length: > 0 } known ? "." + known : "";
        var stem = name[..(MostCharacters - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd() + extension;
    }
}
