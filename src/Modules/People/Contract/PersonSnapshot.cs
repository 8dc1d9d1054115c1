using MoCua.People.Identifiers;

namespace MoCua.People;

/// <summary>A person as a dossier keeps them: the names and numbers of that day, untouched by later corrections.</summary>
/// <param name="Name">Tidied; one-name people are no trouble.</param>
/// <param name="Birth">Whole, or only the month or year that the person knows.</param>
/// <param name="Identifier"><see cref="PersonIdentifier.None"/> for a newborn without a number.</param>
/// <param name="Person">The person in the directory, where one is linked.</param>
public sealed record PersonSnapshot(
    string Name,
    Sex? Sex,
    PartialDate? Birth,
    PersonIdentifier Identifier,
    PhoneNumber? Phone,
    EmailAddress? Email,
    string? Address,
    string? Ethnicity,
    string? Nationality,
    Guid? Person = null);
