using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>The systems that act in the scope, by name: a handful, so all at once.</summary>
internal sealed class ListSystems(AppDb db, UnitDirectory units)
{
    /// <param name="LastUsed">Machine time of the last access token; a token lives an hour.</param>
    public sealed record Row(Guid Id, string Login, string Name, string Unit, Role Role, IReadOnlyList<string> Scopes, Moment? LastUsed, bool Revoked);

    public async Task<IReadOnlyList<Row>> HandleAsync(Actor administrator, CancellationToken ct)
    {
        var found = db.Accounts.SystemsWithin(AdministrationScope.Of(administrator, units));
        var accounts = await found.Include(account => account.Posts).AsNoTracking().OrderBy(account => account.NameFolded).ThenBy(account => account.Login).ToListAsync(ct);
        var used = await db.Sessions
            .Where(session => found.Any(account => account.Id == session.Account))
            .GroupBy(session => session.Account)
            .Select(group => new { Account = group.Key, At = group.Max(session => session.StartedAt) })
            .ToDictionaryAsync(group => group.Account, group => group.At, ct);
        return
        [
            .. accounts.Select(account => new Row(
                account.Id, account.Login, account.Name, NameOf(account.Posts[0].Unit), account.Posts[0].Role, account.Scopes!,
                used.TryGetValue(account.Id, out var at) ? at : null, account.Closed)),
        ];
    }

    private string NameOf(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;
}
