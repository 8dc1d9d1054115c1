using MoCua.Kernel.Text;

namespace MoCua.Dossiers.Finding;

/// <summary>What an officer typed into the search box, as beginnings of words. All of them must be found, in whatever order.</summary>
internal sealed record TypedSearch(IReadOnlyList<TypedSearch.Term> Terms)
{
    /// <summary>Digits and letters from here on are a number that was typed with dots, dashes or spaces.</summary>
    private const int LeastDigits = 6;

    private const int MostTerms = 8;

    /// <summary>Shorter words are a letter away from too many others.</summary>
    private const int LeastForgiven = 3;

    /// <param name="Beginning">Folded.</param>
    /// <param name="Near">Words that may have been meant: one typing error away, or typed in Telex with the keyboard switched off.</param>
    public sealed record Term(string Beginning, IReadOnlyList<string> Near)
    {
        /// <summary>The first text that no longer begins so, byte by byte.</summary>
        public string End => Beginning[..^1] + (char)(Beginning[^1] + 1);
    }

    public bool IsEmpty => Terms.Count == 0;

    public bool CanBeForgiven => Terms.Any(term => term.Near.Count > 0);

    public static TypedSearch Read(string? text)
    {
        var tidy = VietnameseText.Tidy(text);
        return new TypedSearch(
        [
            .. (IsOneNumber(tidy) ? [DossierWord.Compact(tidy)] : tidy.Split(' ').SelectMany(WordsOf))
                .Where(word => word.Length > 0).Select(word => word[..Math.Min(word.Length, DossierWord.MostCharacters)])
                .Distinct(StringComparer.Ordinal).Take(MostTerms).Select(word => new Term(word, NearOf(word))),
        ]);
    }

    private static bool IsOneNumber(string text) =>
        text.Count(char.IsAsciiDigit) >= LeastDigits && text.All(each => char.IsAsciiDigit(each) || " .-+()/".Contains(each, StringComparison.Ordinal));

    private static IEnumerable<string> WordsOf(string typed) =>
        typed.Count(char.IsAsciiDigit) >= LeastDigits ? [DossierWord.Compact(typed)] : VietnameseText.Fold(typed).Split(' ');

    private static IReadOnlyList<string> NearOf(string word) =>
        word.Length < LeastForgiven || !word.All(char.IsAsciiLetterLower) ? []
        : [.. TypingErrors.Around(word).Append(TypingErrors.WithoutTelex(word)).Distinct(StringComparer.Ordinal)];
}
