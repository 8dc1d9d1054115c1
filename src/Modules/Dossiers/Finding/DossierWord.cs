using MoCua.Kernel.Facts;
using MoCua.Kernel.Text;
using MoCua.People;

namespace MoCua.Dossiers.Finding;

/// <summary>
/// A word by which a dossier is found: of the names and addresses of its parties, folded; their numbers; its own number. Written at
/// the acceptance, since parties and number never change afterwards.
/// </summary>
internal sealed class DossierWord : IPart
{
    /// <summary>Nobody types more of one word; longer ones are found by their beginning.</summary>
    public const int MostCharacters = 40;

    public Guid DossierId { get; init; }

    public required string Word { get; init; }

    public string OwnerStream => Dossier.StreamOf(DossierId);

    public static IReadOnlyList<string> Of(string number, Parties parties)
    {
        PersonSnapshot?[] named = [parties.Owner, parties.Submitter, parties.Representative];
        return
        [
            .. named.OfType<PersonSnapshot>().SelectMany(OfPerson).Concat(TailsOf(number)).Where(word => word.Length > 0)
                .Select(word => word[..Math.Min(word.Length, MostCharacters)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A number without what people write between its digits: lower case, a Vietnamese telephone number from its 0.</summary>
    public static string Compact(string? number)
    {
        var compact = VietnameseText.Fold(number).Replace(" ", "", StringComparison.Ordinal);
        return number?.TrimStart().StartsWith("+84", StringComparison.Ordinal) is true ? "0" + compact[2..] : compact;
    }

    private static IEnumerable<string> OfPerson(PersonSnapshot person) =>
        [.. Split(person.Name), .. Split(person.Address), Compact(person.Identifier.Number), Compact(person.Phone?.ToString())];

    /// <summary>“000.00.25.H26-241007-0001” is found from its beginning, by its day and by its last digits.</summary>
    private static IEnumerable<string> TailsOf(string number)
    {
        var parts = number.Split('-');
        return Enumerable.Range(0, parts.Length).Select(from => Compact(string.Join('-', parts[from..])));
    }

    private static string[] Split(string? text) => VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
