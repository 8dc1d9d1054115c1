namespace MoCua.Processes.Drawing;

/// <summary>Breaks a label into lines between words; a label that is still too long ends in “…”.</summary>
internal static class TextLines
{
    /// <summary>Width of an average letter of Be Vietnam Pro, in parts of the font size.</summary>
    private const double LetterWidth = 0.56;

    public static IReadOnlyList<string> Break(string text, double width, double fontSize, int mostLines)
    {
        var letters = Math.Max(4, (int)(width / (fontSize * LetterWidth)));
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, letters)))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines.Count <= mostLines ? lines : [.. lines.Take(mostLines - 1), lines[mostLines - 1].TrimEnd('…') + "…"];
    }

    private static IEnumerable<string> Cut(string word, int letters) => word.Length <= letters ? [word] : word.Chunk(letters).Select(part => new string(part));
}
