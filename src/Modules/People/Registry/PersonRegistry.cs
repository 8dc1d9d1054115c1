using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.People.Identifiers;
using MoCua.People.Registry;

namespace MoCua.People;

/// <summary>
/// Joining writes: they add to the caller's unit of work, inside <see cref="AppDb.WriteAsync{T}"/>, and never save.
/// Call them before numbers are taken.
/// </summary>
public sealed class PersonRegistry(AppDb db)
{
    /// <summary>
    /// Finds the person who was picked or who has the same number, or registers a new one. The unit knows them from now on;
    /// newer phone, e-mail and address are taken over, name, sex, birth and number are only compared.
    /// </summary>
    /// <param name="entered">From <see cref="PersonEntry.Read"/>.</param>
    /// <param name="unit">The unit at whose counter it happens.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="under">The post under which they act.</param>
    /// <param name="ct">Cancels the look-up.</param>
    public async Task<Result<PersonMatch>> RegisterOrMatchAsync(
        PersonSnapshot entered, UnitId unit, Actor by, Post? under, CancellationToken ct)
    {
        var found = await PickedAsync(entered, unit, ct) ?? await SameNumberAsync(entered, ct);
        if (found is null)
        {
            return Register(entered, unit, by, under);
        }

        var known = found.Snapshot();
        if (PersonDifferences.AreDifferentPeople(entered, known))
        {
            return Refusals.NumberOfAnother(known);
        }

        await MeetAsync(found, unit, by, under, ct);
        var contact = found.Correct(WithNewerContact(known, entered), unit);
        if (contact is not null)
        {
            db.Record(found, contact, by, Texts.ReasonContact, under);
        }

        return new PersonMatch(entered with { Person = found.Id }, IsNew: false, PersonDifferences.Between(entered, known));
    }

    /// <summary>Changes what the directory says of a person whom the unit knows. Dossiers keep what they have.</summary>
    public async Task<Result<PersonSnapshot>> CorrectAsync(
        Guid id, PersonSnapshot corrected, UnitId unit, Actor by, Post? under, string reason, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(row => row.Id == id, ct);
        if (person is null || !await IsKnownAsync(id, unit, ct))
        {
            return Refusals.NotFound;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refusals.ReasonMissing;
        }

        if (corrected.Identifier.IsUnique && await SameNumberAsync(corrected, ct) is { } other && other.Id != id)
        {
            return Refusals.NumberOfAnother(other.Snapshot());
        }

        var fact = person.Correct(corrected, unit);
        if (fact is not null)
        {
            db.Record(person, fact, by, reason, under);
            await ReindexAsync(person, ct);
        }

        return person.Snapshot();
    }

    private Result<PersonMatch> Register(PersonSnapshot entered, UnitId unit, Actor by, Post? under)
    {
        var (person, fact) = Person.Register(Guid.CreateVersion7(), entered, unit);
        db.Add(person);
        db.Record(person, fact, by, reason: null, under);
        Index(person, unit);
        return new PersonMatch(entered with { Person = person.Id }, IsNew: true, []);
    }

    /// <summary>An id alone opens nothing: the unit must know the person, or the same number must have been entered.</summary>
    private async Task<Person?> PickedAsync(PersonSnapshot entered, UnitId unit, CancellationToken ct)
    {
        if (entered.Person is not { } id || await TrackedOrStoredAsync(row => row.Id == id, ct) is not { } picked)
        {
            return null;
        }

        var sameNumber = picked.Identifier == entered.Identifier && entered.Identifier.Kind != IdentifierKind.None;
        var otherNumber = picked.UniqueIdentifier is not null && entered.Identifier.IsUnique && picked.Identifier != entered.Identifier;
        return sameNumber || (!otherNumber && await IsKnownAsync(id, unit, ct)) ? picked : null;
    }

    /// <summary>Old cards and passports are not unique; there the name must agree too.</summary>
    private async Task<Person?> SameNumberAsync(PersonSnapshot entered, CancellationToken ct)
    {
        if (entered.Identifier.IsUnique)
        {
            var key = entered.Identifier.ToString();
            return await TrackedOrStoredAsync(row => row.UniqueIdentifier == key, ct);
        }

        if (entered.Identifier.Kind == IdentifierKind.None)
        {
            return null;
        }

        var (identifier, folded) = (entered.Identifier, Person.FoldedOf(entered.Name));
        return await TrackedOrStoredAsync(row => row.Identifier == identifier && row.IdentifierNumber == identifier.Number && row.Folded == folded, ct);
    }

    /// <summary>Owner and submitter of one dossier may be the same new person, whom the unit of work already holds.</summary>
    private async Task<Person?> TrackedOrStoredAsync(Expression<Func<Person, bool>> which, CancellationToken ct) =>
        (db.People.Local.Count == 0 ? null : db.People.Local.FirstOrDefault(which.Compile())) ?? await db.People.OrderBy(row => row.Id).FirstOrDefaultAsync(which, ct);

    private async Task MeetAsync(Person person, UnitId unit, Actor by, Post? under, CancellationToken ct)
    {
        if (!await IsKnownAsync(person.Id, unit, ct))
        {
            db.Record(person, new PersonMetByUnit(person.Id, unit), by, reason: null, under);
            Index(person, unit);
        }
    }

    private async Task<bool> IsKnownAsync(Guid person, UnitId unit, CancellationToken ct) =>
        db.PersonUnits.Local.Any(row => row.PersonId == person && row.Unit == unit)
        || await db.PersonUnits.AnyAsync(row => row.PersonId == person && row.Unit == unit, ct);

    private void Index(Person person, UnitId unit)
    {
        db.Add(new PersonUnit { PersonId = person.Id, Unit = unit });
        db.AddRange(WordsOf(person, unit));
    }

    private async Task ReindexAsync(Person person, CancellationToken ct)
    {
        var units = await db.PersonUnits.Where(row => row.PersonId == person.Id).Select(row => row.Unit).ToListAsync(ct);
        var wanted = units.SelectMany(unit => WordsOf(person, unit)).ToDictionary(row => (row.Unit, row.Word));
        foreach (var row in await db.PersonWords.Where(row => row.PersonId == person.Id).ToListAsync(ct))
        {
            if (!wanted.Remove((row.Unit, row.Word)))
            {
                db.Remove(row);
            }
        }

        db.AddRange(wanted.Values);
    }

    private static IEnumerable<PersonWord> WordsOf(Person person, UnitId unit) =>
        person.Words.Select(word => new PersonWord { Unit = unit, Word = word, PersonId = person.Id });

    private static PersonSnapshot WithNewerContact(PersonSnapshot known, PersonSnapshot entered) => known with
    {
        Phone = entered.Phone ?? known.Phone,
        Email = entered.Email ?? known.Email,
        Address = entered.Address ?? known.Address,
    };
}
