namespace MoCua.Letters.Press;

/// <summary>The sheet that a letter is printed on.</summary>
public enum LetterPaper
{
    A4,
    A4Landscape,
    A5,
    A5Landscape,
}

internal static class LetterPapers
{
    /// <summary>The sheet in the words of CSS.</summary>
    public static string CssSize(this LetterPaper paper) => paper switch
    {
        LetterPaper.A4 => "A4 portrait",
        LetterPaper.A4Landscape => "A4 landscape",
        LetterPaper.A5 => "A5 portrait",
        LetterPaper.A5Landscape => "A5 landscape",
        _ => throw new ArgumentOutOfRangeException(nameof(paper)),
    };
}
