using System.Globalization;
using MoCua.Kernel.Text;
using MoCua.People.Identifiers;

namespace MoCua.People.Search;

/// <summary>What an officer typed into the search box, understood: a number, or beginnings of words and perhaps a birth year.</summary>
/// <param name="Number">Digits and letters of an identifier or phone number; null when names are meant.</param>
/// <param name="Words">Beginnings of words without diacritics, in order.</param>
/// <param name="Spoken">The same words as typed, in lower case.</param>
/// <param name="BirthYear">A year among the words.</param>
internal sealed record PersonQuery(string? Number, IReadOnlyList<string> Words, IReadOnlyList<string> Spoken, int? BirthYear)
{
    private const int LeastDigits = 3;

    public bool IsEmpty => Number is null && BirthYear is null && Words.Sum(word => word.Length) < 2;

    /// <summary>The word that fewest people have is, as a rule, the longest one typed.</summary>
    public string? RarestWord => Words.OrderByDescending(word => word.Length).FirstOrDefault();

    /// <summary>For LIKE on the spaced, folded name: each word begins where a word begins, in the order typed.</summary>
    public string FoldedPattern => Pattern(Words);

    public string SpokenPattern => Pattern(Spoken);

    /// <summary>As E.164, when the digits may be the beginning of a Vietnamese phone number.</summary>
    public string? PhoneBeginning => Number switch
    {
        ['+', ..] number => number,
        ['0', .. var rest] => "+84" + rest,
        _ => null,
    };

    public static PersonQuery Read(string? text)
    {
        var tidy = VietnameseText.Tidy(text);
        var compact = Typed.Compact(tidy);
        var digits = compact.Count(char.IsAsciiDigit);
        var oneWord = !tidy.Contains(' ', StringComparison.Ordinal);
        if (digits >= LeastDigits && IsNumber(compact, oneWord) && YearOf(compact) is null)
        {
            return new PersonQuery(compact, [], [], null);
        }

        var words = new List<string>();
        var spoken = new List<string>();
        int? year = null;
        foreach (var word in tidy.ToLowerInvariant().Split(' ').Select(word => word.Trim('.', ',', '-', '%', '_')))
        {
            if (YearOf(word) is { } found)
            {
                year = found;
            }
            else if (VietnameseText.Fold(word) is { Length: > 0 } folded && !folded.Contains(' ', StringComparison.Ordinal))
            {
                words.Add(folded);
                spoken.Add(new string([.. word.Where(char.IsLetterOrDigit)]));
            }
            else
            {
                words.AddRange(VietnameseText.Fold(word).Split(' ', StringSplitOptions.RemoveEmptyEntries));
                spoken.AddRange(Person.SpokenOf(word).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return new PersonQuery(null, words, spoken, year);
    }

    /// <summary>The first text that no longer begins with this one, byte by byte.</summary>
    public static string After(string beginning) => beginning[..^1] + (char)(beginning[^1] + 1);

    private static bool IsNumber(string compact, bool oneWord) =>
        compact.All(each => char.IsAsciiDigit(each) || each == '+') || (oneWord && compact.All(char.IsAsciiLetterOrDigit));

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100 ? year : null;

    private static string Pattern(IReadOnlyList<string> words) => string.Concat(words.Select(word => "% " + word)) + "%";
}
