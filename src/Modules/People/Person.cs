using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Text;
using MoCua.People.Identifiers;

namespace MoCua.People;

/// <summary>A person or organisation in the directory, as last known. Dossiers keep snapshots of their day and never look here again.</summary>
internal sealed class Person : IAggregate
{
    public Guid Id { get; private init; }

    public string Stream { get; private init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    public string Name { get; private set; } = "";

    /// <summary>The name without diacritics, a space before each word, so that a word's beginning can be asked for.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The name in lower case with its diacritics, a space before each word.</summary>
    public string Spoken { get; private set; } = "";

    public Sex? Sex { get; private set; }

    public PartialDate? Birth { get; private set; }

    public int? BirthYear { get; private set; }

    public PersonIdentifier Identifier { get; private set; } = PersonIdentifier.None;

    /// <summary>The identifier where the State gives it to one person only, else null: unique in the table.</summary>
    public string? UniqueIdentifier { get; private set; }

    /// <summary>Digits and letters of the identifier, for search by its beginning.</summary>
    public string IdentifierNumber { get; private set; } = "";

    public PhoneNumber? Phone { get; private set; }

    public EmailAddress? Email { get; private set; }

    public string? Address { get; private set; }

    public string? Ethnicity { get; private set; }

    public string? Nationality { get; private set; }

    public IEnumerable<string> Words => Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    public static string StreamOf(Guid person) => $"person/{person}";

    public static (Person Person, PersonRegistered Fact) Register(Guid id, PersonSnapshot details, UnitId unit)
    {
        var person = new Person { Id = id, Stream = StreamOf(id) };
        person.Take(details);
        return (person, new PersonRegistered(id, unit, person.Snapshot()));
    }

    /// <summary>Null when nothing changes.</summary>
    public PersonCorrected? Correct(PersonSnapshot details, UnitId unit)
    {
        var before = Snapshot();
        if (before == details with { Person = Id })
        {
            return null;
        }

        Take(details);
        return new PersonCorrected(Id, unit, before, Snapshot());
    }

    public PersonSnapshot Snapshot() => new(Name, Sex, Birth, Identifier, Phone, Email, Address, Ethnicity, Nationality, Id);

    public static string FoldedOf(string name) => Spaced(VietnameseText.Fold(name));

    public static string SpokenOf(string name) => Spaced(name.ToLowerInvariant());

    private void Take(PersonSnapshot details)
    {
        Name = VietnameseText.Tidy(details.Name);
        Folded = FoldedOf(Name);
        Spoken = SpokenOf(Name);
        (Sex, Birth, BirthYear) = (details.Sex, details.Birth, details.Birth?.Year);
        Identifier = details.Identifier;
        UniqueIdentifier = Identifier.IsUnique ? Identifier.ToString() : null;
        IdentifierNumber = Typed.Compact(Identifier.Number);
        (Phone, Email, Address) = (details.Phone, details.Email, details.Address);
        (Ethnicity, Nationality) = (details.Ethnicity, details.Nationality);
    }

    private static string Spaced(string text) => " " + string.Join(' ', text.Split([' ', '-', '\'', '.', ',', '(', ')', '&', '/'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A unit that has met the person and so finds them by name, phone or part of a number.</summary>
internal sealed class PersonUnit : IPart
{
    public Guid PersonId { get; init; }

    public UnitId Unit { get; init; }

    public string OwnerStream => Person.StreamOf(PersonId);
}

/// <summary>Index of the folded words of a name, per unit that knows the person: one range scan answers a few letters.</summary>
internal sealed class PersonWord : IPart
{
    public UnitId Unit { get; init; }

    public required string Word { get; init; }

    public Guid PersonId { get; init; }

    public string OwnerStream => Person.StreamOf(PersonId);
}
