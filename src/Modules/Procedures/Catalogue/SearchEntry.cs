using MoCua.Kernel.Text;

namespace MoCua.Procedures;

/// <summary>A procedure that fits what was typed; with the case when only its words made it fit.</summary>
/// <param name="Score">Higher is better; comparable within one search only.</param>
public sealed record ProcedureMatch(Bundle Bundle, ProcedureCase? Case, int Score);

/// <summary>What somebody typed, cut into folded words and kept once more with its diacritics.</summary>
internal sealed class SearchQuery(string? text)
{
    public IReadOnlyList<string> Words { get; } = Folded(text);

    public string Phrase => string.Join(' ', Words);

    public string Exact { get; } = VietnameseText.Tidy(text).ToLowerInvariant();

    // “1.001193” stays one word: the dots of a code do not part it.
    private static string[] Folded(string? text) =>
        VietnameseText.Fold((text ?? "").Replace(".", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The words under which one bundle is found, folded once when the catalogue loads.</summary>
internal sealed class SearchEntry
{
    private readonly SearchWords name;
    private readonly SearchWords keywords;
    private readonly string digits;
    private readonly string exact;
    private readonly List<string> phrases;
    private readonly IReadOnlyList<(ProcedureCase Case, SearchWords Words)> cases;

    public SearchEntry(Bundle bundle)
    {
        Bundle = bundle;
        name = new SearchWords([bundle.ShortName, bundle.Name]);
        keywords = new SearchWords([.. bundle.Keywords, bundle.Field.Name]);
        digits = bundle.Code.Value.Replace(".", "", StringComparison.Ordinal);
        exact = $"{bundle.ShortName}|{bundle.Name}|{string.Join('|', bundle.Keywords)}".ToLowerInvariant();
        phrases = [.. bundle.Keywords.Append(bundle.ShortName).Append(bundle.Name).Select(VietnameseText.Fold)];
        cases = [.. bundle.Cases.Select(each => (each, new SearchWords([each.Name, .. each.Keywords])))];
    }

    public Bundle Bundle { get; }

    /// <summary>Every word must be found; where a word stands only in a case, the match names that case.</summary>
    public ProcedureMatch? Match(SearchQuery query)
    {
        var own = query.Words.Select(Own).ToList();
        if (own.TrueForAll(score => score > 0))
        {
            return new ProcedureMatch(Bundle, null, own.Sum() + Exact(query));
        }

        var best = cases
            .Select(each => (each.Case, Scores: query.Words.Select((word, at) => own[at] > 0 ? own[at] : each.Words.Score(word)).ToList()))
            .Where(each => each.Scores.TrueForAll(score => score > 0))
            .OrderByDescending(each => each.Scores.Sum())
            .FirstOrDefault();
        return best.Case is null ? null : new ProcedureMatch(Bundle, best.Case, best.Scores.Sum() + Exact(query));
    }

    private int Own(string word) =>
        word.All(char.IsAsciiDigit) && digits.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 20
            : Math.Max(name.Score(word) * 3, keywords.Score(word) * 2);

    // Folding merges words that differ in tone; the spelling that was typed goes first, then words that stand side by side as they were typed.
    private int Exact(SearchQuery query) =>
        query.Exact.Length > 0 && exact.Contains(query.Exact, StringComparison.Ordinal) ? 10
            : query.Words.Count > 1 && phrases.Exists(phrase => phrase.Contains(query.Phrase, StringComparison.Ordinal)) ? 5
            : 0;
}

/// <summary>The folded words of some phrases, and the initials of each phrase.</summary>
internal sealed class SearchWords
{
    private readonly HashSet<string> words;
    private readonly List<string> initials;

    public SearchWords(IEnumerable<string> phrases)
    {
        var folded = phrases.Select(VietnameseText.Fold).Where(phrase => phrase.Length > 0).ToList();
        words = folded.SelectMany(phrase => phrase.Split(' ')).ToHashSet(StringComparer.Ordinal);
        initials = [.. folded.Select(phrase => string.Concat(phrase.Split(' ').Select(word => word[0])))];
    }

    /// <summary>3 for a whole word, 2 for the beginning of one, 1 for initials of neighbouring words (“dk”, “gpxd”), 0 for none.</summary>
    public int Score(string word) =>
        words.Contains(word) ? 3
            : words.Any(each => each.StartsWith(word, StringComparison.Ordinal)) ? 2
            : word.Length > 1 && initials.Any(each => each.Contains(word, StringComparison.Ordinal)) ? 1
            : 0;
}
