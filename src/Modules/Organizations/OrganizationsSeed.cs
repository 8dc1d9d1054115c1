using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>A post to grant while seeding.</summary>
public sealed record NewPost(UnitId Unit, Role Role, string Title, DateOnly From, DateOnly? Until = null);

/// <summary>An officer to appoint while seeding.</summary>
/// <param name="Demo">An invented person whose account opens in demo mode only; otherwise the password must be changed at the first sign-in.</param>
public sealed record NewOfficer(string Login, string Name, IReadOnlyList<NewPost> Posts, string Password, bool Demo = false);

/// <summary>Opens units and appoints officers without pages: for the demo, for a first installation and for tests. What exists is left alone.</summary>
public sealed class OrganizationsSeed
{
    private readonly AppDb db;
    private readonly UnitDirectory directory;
    private readonly ActorCache actors;
    private readonly Passwords passwords;
    private readonly CivilClock civil;
    private readonly TimeProvider machine;

    internal OrganizationsSeed(AppDb db, UnitDirectory directory, ActorCache actors, Passwords passwords, CivilClock civil, TimeProvider machine) =>
        (this.db, this.directory, this.actors, this.passwords, this.civil, this.machine) = (db, directory, actors, passwords, civil, machine);

    /// <summary>Opens the units that do not exist yet and appoints the officers whose login is free, in one transaction.</summary>
    /// <returns>How many units and officers were new.</returns>
    public async Task<(int Units, int Officers)> SeedAsync(IReadOnlyList<NewUnit> units, IReadOnlyList<NewOfficer> officers, CancellationToken ct)
    {
        var result = await db.WriteAsync<(int, int)>(
            async token =>
            {
                var known = await OpenAsync(units, token);
                return (known.New, await AppointAsync(officers, known.Units, token));
            },
            ct);
        directory.Forget();
        actors.Forget();
        return result.IsRefused ? throw new InvalidOperationException(result.Refusal.Message) : result.Value;
    }

    /// <summary>The officer of this login with the posts of today.</summary>
    public async Task<Actor> ActorAsync(string login, CancellationToken ct)
    {
        var folded = Account.FoldLogin(login);
        var account = await db.Accounts.Include(row => row.Posts).AsNoTracking().SingleAsync(row => row.Login == folded, ct);
        return await account.ToActor(directory, civil.Today).WithDelegatedAsync(db, directory, civil.Today, ct);
    }

    private async Task<(Dictionary<UnitId, UnitInfo> Units, int New)> OpenAsync(IReadOnlyList<NewUnit> units, CancellationToken ct)
    {
        var known = (await db.Units.AsNoTracking().ToListAsync(ct)).ToDictionary(unit => unit.Id, unit => unit.ToInfo());
        var before = known.Count;
        foreach (var each in units.Where(unit => !known.ContainsKey(unit.Id)))
        {
            var info = each.ToInfo(each.Parent is { } parent ? known[parent] : null);
            var unit = Unit.From(info);
            db.Add(unit);
            db.Record(unit, unit.Opened(), Actor.System, Texts.SeedReason);
            known.Add(info.Id, info);
        }

        return (known, known.Count - before);
    }

    private async Task<int> AppointAsync(IReadOnlyList<NewOfficer> officers, Dictionary<UnitId, UnitInfo> units, CancellationToken ct)
    {
        var taken = (await db.Accounts.Select(account => account.Login).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var fresh = officers.Where(officer => taken.Add(Account.FoldLogin(officer.Login))).ToList();
        foreach (var officer in fresh)
        {
            if (!hashes.TryGetValue(officer.Password, out var hash))
            {
                hashes[officer.Password] = hash = passwords.Hash(officer.Password);
            }

            Appoint(officer, hash, units);
        }

        return fresh.Count;
    }

    private void Appoint(NewOfficer officer, string hash, Dictionary<UnitId, UnitInfo> units)
    {
        var now = Moment.FromUtc(machine.GetUtcNow());
        var account = Account.Open(Guid.CreateVersion7(), officer.Login, officer.Name, null, null, hash, now, officer.Demo);
        db.Add(account);
        db.Record(account, account.Appointed(), Actor.System, Texts.SeedReason);
        foreach (var post in officer.Posts)
        {
            db.Record(account, account.Grant(units[post.Unit], post.Role, post.Title, post.From, post.Until).Value, Actor.System, Texts.SeedReason);
        }
    }
}
