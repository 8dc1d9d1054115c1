using MoCua.Kernel.Text;
using MoCua.People.Identifiers;

namespace MoCua.People.Registry;

/// <summary>Compares what was entered with what the directory knows. What one side does not know is no difference.</summary>
internal static class PersonDifferences
{
    public static IReadOnlyList<PersonDifference> Between(PersonSnapshot entered, PersonSnapshot known)
    {
        (string Field, string Label, string? Entered, string? Known)[] pairs =
        [
            (nameof(PersonSnapshot.Name), Texts.Name, entered.Name, known.Name),
            (nameof(PersonSnapshot.Sex), Texts.Sex, entered.Sex?.Word(), known.Sex?.Word()),
            (nameof(PersonSnapshot.Birth), Texts.Birth, entered.Birth?.Display, known.Birth?.Display),
            (nameof(PersonSnapshot.Identifier), Texts.Identifier, NumberOf(entered), NumberOf(known)),
            (nameof(PersonSnapshot.Phone), Texts.Phone, entered.Phone?.Display, known.Phone?.Display),
            (nameof(PersonSnapshot.Email), Texts.Email, entered.Email?.ToString(), known.Email?.ToString()),
            (nameof(PersonSnapshot.Address), Texts.Address, entered.Address, known.Address),
            (nameof(PersonSnapshot.Ethnicity), Texts.Ethnicity, entered.Ethnicity, known.Ethnicity),
            (nameof(PersonSnapshot.Nationality), Texts.Nationality, entered.Nationality, known.Nationality),
        ];
        return
        [
            .. pairs
                .Where(pair => !string.IsNullOrEmpty(pair.Entered) && !string.IsNullOrEmpty(pair.Known))
                .Where(pair => VietnameseText.Tidy(pair.Entered) != VietnameseText.Tidy(pair.Known))
                .Select(pair => new PersonDifference(pair.Field, pair.Label, pair.Entered!, pair.Known!)),
        ];
    }

    /// <summary>Neither name nor birth agree: one number, two people, so it was mistyped or belongs to a companion.</summary>
    public static bool AreDifferentPeople(PersonSnapshot entered, PersonSnapshot known) =>
        VietnameseText.Fold(entered.Name) != VietnameseText.Fold(known.Name)
        && entered.Birth is { } typed && known.Birth is { } kept && typed.Year != kept.Year;

    private static string? NumberOf(PersonSnapshot person) => person.Identifier.Number is { Length: > 0 } number ? number : null;
}
