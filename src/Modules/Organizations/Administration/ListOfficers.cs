using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>The officers of the scope by name, a page at a time, paged by key.</summary>
internal sealed class ListOfficers(AppDb db, UnitDirectory units, CivilClock civil, TimeProvider machine)
{
    internal const int PageSize = 20;

    /// <param name="Search">Name or login, with or without diacritics.</param>
    /// <param name="Unit">Only officers with a post there today.</param>
    /// <param name="After">Login of the last officer of the page before; or null.</param>
    /// <param name="Before">Login of the first officer of the page after; or null.</param>
    public sealed record Request(string? Search, UnitId? Unit, string? After, string? Before, int Take = PageSize);

    public sealed record Row(Guid Id, string Login, string Name, IReadOnlyList<Post> Posts, bool Closed, bool Locked);

    public sealed record Listed(IReadOnlyList<Row> Rows, string? Before, string? After);

    public async Task<Listed> HandleAsync(Request request, Actor administrator, CancellationToken ct)
    {
        var found = Filter(request, AdministrationScope.Of(administrator, units));
        var backwards = request.After is null && request.Before is not null;
        var key = request.After ?? request.Before;
        var name = key is null ? null : await db.Accounts.Where(account => account.Login == key).Select(account => account.NameFolded).SingleOrDefaultAsync(ct);
        if (name is not null)
        {
            found = backwards
                ? found.Where(a => a.NameFolded.CompareTo(name) < 0 || (a.NameFolded == name && a.Login.CompareTo(key) < 0))
                : found.Where(a => a.NameFolded.CompareTo(name) > 0 || (a.NameFolded == name && a.Login.CompareTo(key) > 0));
        }

        var ordered = backwards
            ? found.OrderByDescending(account => account.NameFolded).ThenByDescending(account => account.Login)
            : found.OrderBy(account => account.NameFolded).ThenBy(account => account.Login);
        var accounts = await ordered.Take(request.Take + 1).Include(account => account.Posts).AsSplitQuery().AsNoTracking().ToListAsync(ct);
        var more = accounts.Count > request.Take;
        var page = accounts.Take(request.Take).ToList();
        if (backwards)
        {
            page.Reverse();
        }

        return new Listed(
            [.. page.Select(ToRow)],
            (backwards ? more : name is not null) && page.Count > 0 ? page[0].Login : null,
            (backwards || more) && page.Count > 0 ? page[^1].Login : null);
    }

    private IQueryable<Account> Filter(Request request, AdministrationScope scope)
    {
        var found = db.Accounts.Within(scope);
        if (request.Unit is { } unit)
        {
            var today = civil.Today;
            found = found.Where(account => account.Posts.Any(
                post => post.Unit == unit && post.From <= today && (post.Until == null || post.Until >= today)));
        }

        foreach (var word in VietnameseText.Fold(request.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(account => account.NameFolded.Contains(word) || account.Login.Contains(word));
        }

        return found;
    }

    private Row ToRow(Account account) => new(
        account.Id, account.Login, account.Name, account.ToActor(units, civil.Today).Posts, account.Closed,
        account.IsLocked(Moment.FromUtc(machine.GetUtcNow())));
}
