using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.People.Identifiers;

namespace MoCua.People;

/// <summary>A person as typed into a form: text only, so that nothing typed is lost when some of it is wrong.</summary>
/// <param name="Sex"><c>Male</c> or <c>Female</c>; empty when not asked.</param>
/// <param name="Number">The number on the paper of the chosen kind.</param>
/// <param name="Person">Set when the officer picked somebody whom the directory knows.</param>
public sealed record PersonEntry(
    string? Name,
    string? Sex = null,
    string? Birth = null,
    IdentifierKind Kind = IdentifierKind.None,
    string? Number = null,
    string? Phone = null,
    string? Email = null,
    string? Address = null,
    string? Ethnicity = null,
    string? Nationality = null,
    Guid? Person = null)
{
    /// <summary>Longest name that is kept.</summary>
    public const int MostNameCharacters = 200;

    private const int MostAddressCharacters = 500;

    /// <summary>Parses every field; each problem names the property it belongs to.</summary>
    /// <param name="today">Nobody is born after it.</param>
    public PersonReading Read(DateOnly today)
    {
        var problems = new List<Refusal>();
        var name = NameOf(problems);
        var sex = Enum.TryParse<Sex>(Sex, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (Sex?)null;
        var birth = Optional(Birth, text => PartialDate.ParseBirth(text, today), nameof(Birth), problems);
        var identifier = PersonIdentifier.Parse(Kind, Number, today);
        var phone = Optional(Phone, PhoneNumber.Parse, nameof(Phone), problems);
        var email = Optional(Email, EmailAddress.Parse, nameof(Email), problems);
        var address = Text(Address);
        if (identifier.IsRefused)
        {
            problems.Add(identifier.Refusal with { Field = nameof(Number) });
        }

        if (address?.Length > MostAddressCharacters)
        {
            problems.Add(Refusals.AddressTooLong with { Field = nameof(Address) });
        }

        return problems.Count > 0
            ? new PersonReading(null, problems, [])
            : new PersonReading(
                new PersonSnapshot(name, sex, birth, identifier.Value, phone, email, address, Text(Ethnicity), Text(Nationality), Person),
                [],
                identifier.Value.Citizen?.Doubts(sex, birth) ?? []);
    }

    private string NameOf(List<Refusal> problems)
    {
        var name = VietnameseText.Tidy(Name);
        var problem = name switch
        {
            "" => Refusals.NameMissing,
            { Length: > MostNameCharacters } => Refusals.NameTooLong,
            _ when !name.Any(char.IsLetter) => Refusals.NameWithoutLetters,
            _ when Kind != IdentifierKind.TaxCode && name.Any(char.IsDigit) => Refusals.NameWithDigits,
            _ => null,
        };
        if (problem is not null)
        {
            problems.Add(problem with { Field = nameof(Name) });
        }

        return name;
    }

    private static T? Optional<T>(string? text, Func<string?, Result<T>> parse, string field, List<Refusal> problems)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parsed = parse(text);
        if (!parsed.IsRefused)
        {
            return parsed.Value;
        }

        problems.Add(parsed.Refusal with { Field = field });
        return null;
    }

    private static string? Text(string? text) => VietnameseText.Tidy(text) is { Length: > 0 } tidy ? tidy : null;
}

/// <summary>What came of a typed person.</summary>
/// <param name="Snapshot">The person, when every field could be read.</param>
/// <param name="Problems">Fields that must be mended first.</param>
/// <param name="Doubts">Warnings that never block.</param>
public sealed record PersonReading(PersonSnapshot? Snapshot, IReadOnlyList<Refusal> Problems, IReadOnlyList<string> Doubts);
