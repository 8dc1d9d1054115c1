using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>A person in a post, today.</summary>
public sealed record OfficeHolder(Guid Account, string Name, UnitId Unit, Role Role, string Title)
{
    public bool Holds(Role role, UnitId unit) => Role == role && Unit == unit;
}

/// <summary>Who holds which post today: people only, whose account is open. Who acts for another counts.</summary>
public sealed class OfficerDirectory
{
    private readonly AppDb db;
    private readonly CivilClock civil;
    private readonly bool demo;

    internal OfficerDirectory(AppDb db, CivilClock civil, IOptions<OrganizationsOptions> options) => (this.db, this.civil, demo) = (db, civil, options.Value.Demo);

    /// <summary>The posts of these units with their holders, by name.</summary>
    public async Task<IReadOnlyList<OfficeHolder>> InAsync(IReadOnlyCollection<UnitId> units, CancellationToken ct)
    {
        var today = civil.Today;
        var wanted = units.ToList();
        var holders = await (
            from post in db.PostHoldings
            where wanted.Contains(post.Unit) && post.From <= today && (post.Until == null || post.Until >= today)
            join account in db.Accounts on post.Account equals account.Id
            where !account.Closed && account.Scopes == null && (demo || !account.Demo)
            orderby account.NameFolded, account.Login
            select new OfficeHolder(account.Id, account.Name, post.Unit, post.Role, post.Title))
            .AsNoTracking().ToListAsync(ct);
        var acting = await (
            from given in db.InForceOn(today)
            where wanted.Contains(given.Unit)
            join account in db.Accounts on given.To equals account.Id
            where !account.Closed && (demo || !account.Demo)
            orderby account.NameFolded, account.Login
            select new OfficeHolder(account.Id, account.Name, given.Unit, given.Role, given.ActsAs))
            .AsNoTracking().ToListAsync(ct);
        return [.. holders, .. acting];
    }
}
