using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.People.Search;

#pragma warning disable CA1309 // these comparisons become SQL, where every text column compares byte by byte

namespace MoCua.People;

/// <summary>Looks people up.</summary>
public sealed class PeopleDirectory(AppDb db)
{
    private const int Most = 100;

    /// <summary>
    /// People whom one of the units knows, by a few letters of the words of their name in order (“ng v duc”), birth year, or the
    /// beginning of a phone number or identifier; and whoever has exactly this identifier. Exact diacritics stand first.
    /// </summary>
    /// <param name="text">What the officer typed.</param>
    /// <param name="units">The units of the officer: nobody else's people are found by name.</param>
    /// <param name="take">At most so many, up to 100.</param>
    /// <param name="afterKey"><see cref="PersonFound.Key"/> of the last one seen, or null for the first page.</param>
    /// <param name="ct">Cancels the search.</param>
    public async Task<IReadOnlyList<PersonFound>> SearchAsync(
        string? text, IReadOnlyCollection<UnitId> units, int take, string? afterKey, CancellationToken ct)
    {
        var query = PersonQuery.Read(text);
        if (query.IsEmpty || take <= 0)
        {
            return [];
        }

        var people = query.Number is { } number ? ByNumber(query, number, units) : ByName(query, units);
        var spoken = query.SpokenPattern;
        var ranked = people.Select(person => new { Person = person, Rank = EF.Functions.Like(person.Spoken, spoken) ? 0 : 1 });
        if (SearchKey.Read(afterKey) is (var rank, var folded, var id))
        {
            ranked = ranked.Where(row => row.Rank > rank
                || (row.Rank == rank && (string.Compare(row.Person.Folded, folded) > 0
                    || (row.Person.Folded == folded && row.Person.Id > id))));
        }

        var rows = await ranked
            .OrderBy(row => row.Rank).ThenBy(row => row.Person.Folded).ThenBy(row => row.Person.Id)
            .Take(Math.Min(take, Most)).AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(row => new PersonFound(row.Person.Snapshot(), new SearchKey(row.Rank, row.Person.Folded, row.Person.Id).ToString()))];
    }

    /// <summary>The people that exist among the ids, as last known. For modules that already decided that the reader may see them.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonSnapshot>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(ct);
        return people.ToDictionary(person => person.Id, person => person.Snapshot());
    }

    /// <summary>Each way by its own index; joined by OR they would read every person.</summary>
    private IQueryable<Person> ByNumber(PersonQuery query, string number, IReadOnlyCollection<UnitId> units)
    {
        var (people, end) = (db.People, PersonQuery.After(number));
        var ids = people.Where(person => person.IdentifierNumber == number).Select(person => person.Id)
            .Union(Known(units)
                .Where(person => string.Compare(person.IdentifierNumber, number) >= 0 && string.Compare(person.IdentifierNumber, end) < 0)
                .Select(person => person.Id));
        if (query.PhoneBeginning is { } phone)
        {
            var phoneEnd = PersonQuery.After(phone);
            ids = ids.Union(Known(units)
                .Where(person => string.Compare((string)(object)person.Phone!, phone) >= 0 && string.Compare((string)(object)person.Phone!, phoneEnd) < 0)
                .Select(person => person.Id));
        }

        return people.Where(person => ids.Contains(person.Id));
    }

    private IQueryable<Person> Known(IReadOnlyCollection<UnitId> units)
    {
        var met = db.PersonUnits;
        return db.People.Where(person => met.Any(unit => unit.PersonId == person.Id && units.Contains(unit.Unit)));
    }

    private IQueryable<Person> ByName(PersonQuery query, IReadOnlyCollection<UnitId> units)
    {
        if (query.RarestWord is not { } word)
        {
            return Known(units).Where(person => person.BirthYear == query.BirthYear);
        }

        var (end, pattern) = (PersonQuery.After(word), query.FoldedPattern);
        var having = db.PersonWords
            .Where(row => units.Contains(row.Unit) && string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0)
            .Select(row => row.PersonId);
        IQueryable<Person> people = query.BirthYear is { } year ? db.People.Where(person => person.BirthYear == year) : db.People;
        return query.Words.Count == 1
            ? people.Where(person => having.Contains(person.Id))
            : people.Where(person => having.Contains(person.Id) && EF.Functions.Like(person.Folded, pattern));
    }
}
