using System.Text;

namespace MoCua.Dossiers.Finding;

/// <summary>What may have been meant by a word that nobody has. Syllables of Vietnamese are short: one error each is what people make.</summary>
internal static class TypingErrors
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Every word from which this one differs by one letter left out, added, changed, or swapped with its neighbour.</summary>
    public static IEnumerable<string> Around(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            var (before, behind) = (word[..at], word[at..]);
            foreach (var letter in Letters)
            {
                yield return before + letter + behind;
                if (behind.Length > 0)
                {
                    yield return before + letter + behind[1..];
                }
            }

            if (behind.Length > 0)
            {
                yield return before + behind[1..];
            }

            if (behind.Length > 1)
            {
                yield return before + behind[1] + behind[0] + behind[2..];
            }
        }
    }

    /// <summary>“nguyeenx” → “nguyen”: the keys of a Telex keyboard that did not become diacritics.</summary>
    public static string WithoutTelex(string word)
    {
        var plain = new StringBuilder();
        var vowel = false;
        foreach (var letter in word)
        {
            var isVowel = "aeiouy".Contains(letter, StringComparison.Ordinal);
            var doubled = plain.Length > 0 && plain[^1] == letter && (letter is 'a' or 'e' or 'o' || (letter is 'd' && plain.Length == 1));
            if (!doubled && !(vowel && "sfrxjzw".Contains(letter, StringComparison.Ordinal)))
            {
                plain.Append(letter);
            }

            vowel |= isVowel;
        }

        return plain.ToString();
    }
}
