using MoCua.Kernel.Results;
using MoCua.People;
using MoCua.People.Identifiers;

namespace MoCua.Dossiers.Counter;

/// <summary>One person on the intake page: names of its fields, what was typed, and what it means.</summary>
internal sealed record PartyFields(string Prefix, TypedFields Typed)
{
    public const string Owner = "Owner";
    public const string Submitter = "Submitter";
    public const string Representative = "Representative";

    public string NameOf(string field) => $"{Prefix}.{field}";

    public string Text(string field) => Typed.Text(NameOf(field));

    /// <summary>Most people have a citizen id, so the page starts with that kind.</summary>
    public IdentifierKind Kind =>
        Enum.TryParse<IdentifierKind>(Text(nameof(PersonEntry.Kind)), out var kind) && Enum.IsDefined(kind) ? kind : IdentifierKind.CitizenId;

    /// <summary>The person, or null with the problems, each naming its field on the page.</summary>
    public PersonSnapshot? Read(DateOnly today, List<Refusal> problems, List<string> doubts)
    {
        var reading = new PersonEntry(
            Text(nameof(PersonEntry.Name)), Text(nameof(PersonEntry.Sex)), Text(nameof(PersonEntry.Birth)), Kind, Text(nameof(PersonEntry.Number)),
            Text(nameof(PersonEntry.Phone)), Text(nameof(PersonEntry.Email)), Text(nameof(PersonEntry.Address)), Text(nameof(PersonEntry.Ethnicity)),
            Text(nameof(PersonEntry.Nationality)), Guid.TryParse(Text(nameof(PersonEntry.Person)), out var person) ? person : null).Read(today);
        problems.AddRange(reading.Problems.Select(problem => problem with { Field = NameOf(problem.Field ?? nameof(PersonEntry.Name)) }));
        doubts.AddRange(reading.Doubts);
        return reading.Snapshot;
    }
}
