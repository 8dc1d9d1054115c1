using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>The invented people of a demo, by unit, for its sign-in page.</summary>
internal sealed class DemoAccounts(AppDb db, UnitDirectory units, CivilClock civil)
{
    public sealed record UnitOfPeople(string Name, IReadOnlyList<Person> People);

    public sealed record Person(string Login, string Name, string Titles);

    /// <param name="search">Name, login, title or unit, with or without diacritics; empty finds everybody.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<IReadOnlyList<UnitOfPeople>> FindAsync(string? search, CancellationToken ct)
    {
        var today = civil.Today;
        var accounts = await db.Accounts.AsNoTracking().Include(account => account.Posts)
            .Where(account => account.Demo && !account.Closed).ToListAsync(ct);
        var words = VietnameseText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var byUnit = accounts
            .Select(account => (account.Login, Actor: account.ToActor(units, today)))
            .Where(each => each.Actor.Posts.Count > 0)
            .OrderBy(each => each.Actor.Posts[0].Role).ThenBy(each => each.Login, StringComparer.Ordinal)
            .ToLookup(each => each.Actor.Posts[0].Unit, each => new Person(
                each.Login, each.Actor.Name, string.Join(" · ", each.Actor.Posts.Select(post => post.Title))));
        return
        [
            .. from unit in units.All(today)
               let people = byUnit[unit.Id].Where(person => Fits(person, unit.Name, words)).ToList()
               where people.Count > 0
               select new UnitOfPeople(unit.Name, people),
        ];
    }

    private static bool Fits(Person person, string unit, string[] words)
    {
        var folded = VietnameseText.Fold($"{person.Name} {person.Login} {person.Titles} {unit}");
        return words.All(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
