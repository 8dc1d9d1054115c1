using MoCua.Kernel.Identity;

namespace MoCua.People.Counter;

/// <summary>An item of the counter's combobox: label and hint to choose by, the rest to fill the form with.</summary>
internal sealed record PersonSuggestion(
    Guid Value, string Label, string Hint, string? Sex, string? Birth, string Kind, string Number, string? Phone, string? Email,
    string? Address, string? Ethnicity, string? Nationality)
{
    public static PersonSuggestion Of(PersonFound found)
    {
        var person = found.Snapshot;
        return new PersonSuggestion(
            person.Person!.Value, found.Label, found.Hint, person.Sex?.ToString(), person.Birth?.Display, person.Identifier.Kind.ToString(),
            person.Identifier.Number, person.Phone?.Display, person.Email?.ToString(), person.Address, person.Ethnicity, person.Nationality);
    }
}

/// <summary>Finds people for the officer who is typing at the counter.</summary>
internal sealed class SearchPeople(PeopleDirectory directory)
{
    private const int Suggestions = 12;

    public async Task<IReadOnlyList<PersonSuggestion>> HandleAsync(string? text, Actor officer, CancellationToken ct)
    {
        var found = await directory.SearchAsync(text, [.. officer.Units], Suggestions, afterKey: null, ct);
        return [.. found.Select(PersonSuggestion.Of)];
    }
}
