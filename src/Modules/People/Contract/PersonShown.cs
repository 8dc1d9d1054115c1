using System.ComponentModel;
using MoCua.Api;
using MoCua.People.Identifiers;

namespace MoCua.People;

/// <summary>A person as the API shows them.</summary>
public sealed record PersonShown(
    [property: Description("The person in the directory, where one is linked.")] Guid? Person,
    [property: PersonalData] string Name,
    [property: PersonalData] Sex? Sex,
    [property: PersonalData, Description("Whole date, month or year of birth, as people write it.")] string? Birth,
    [property: PersonalData] IdentifierKind Kind,
    [property: PersonalData] string? Number,
    [property: PersonalData] string? Phone,
    [property: PersonalData] string? Email,
    [property: PersonalData] string? Address,
    [property: PersonalData] string? Ethnicity,
    [property: PersonalData] string? Nationality)
{
    public static PersonShown Of(PersonSnapshot person) => new(
        person.Person, person.Name, person.Sex, person.Birth?.Display, person.Identifier.Kind,
        person.Identifier.Number is { Length: > 0 } number ? number : null, person.Phone?.Display, person.Email?.ToString(), person.Address, person.Ethnicity,
        person.Nationality);
}

/// <summary>A person as they are entered; the same checks as at the counter.</summary>
public sealed record PersonBody(
    string Name, Sex? Sex = null, [property: Description("07/03/1950, 03/1950 or 1950.")] string? Birth = null, IdentifierKind Kind = IdentifierKind.None,
    string? Number = null, string? Phone = null, string? Email = null, string? Address = null, string? Ethnicity = null, string? Nationality = null,
    [property: Description("Set when the person was found in the directory.")] Guid? Person = null)
{
    public PersonReading Read(DateOnly today) => new PersonEntry(
        Name, Sex?.ToString(), Birth, Kind, Number, Phone, Email, Address, Ethnicity, Nationality, Person).Read(today);
}
