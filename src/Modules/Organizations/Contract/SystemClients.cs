using Microsoft.EntityFrameworkCore;
using MoCua.Api;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>A system as the administrator's list shows it.</summary>
public sealed record SystemClient(string Login, string Name, string Unit, string Role, IReadOnlyList<string> Scopes, bool Revoked);

/// <summary>What must be said to register a system: it acts under one post, like an officer, and its facts bear its name.</summary>
public sealed record NewSystem(string Login, string Name, string Unit, string Role, string Title, IReadOnlyList<string> Scopes);

/// <summary>Other systems' client credentials. A secret is told once; only its hash is kept.</summary>
public sealed class SystemClients
{
    private readonly AppDb db;
    private readonly UnitDirectory units;
    private readonly Passwords passwords;
    private readonly ActorCache actors;
    private readonly CivilClock civil;
    private readonly TimeProvider machine;

    internal SystemClients(AppDb db, UnitDirectory units, Passwords passwords, ActorCache actors, CivilClock civil, TimeProvider machine) =>
        (this.db, this.units, this.passwords, this.actors, this.civil, this.machine) = (db, units, passwords, actors, civil, machine);

    /// <returns>The secret, or <c>scope-unknown</c>, <c>login-form</c>, <c>role-unknown</c>, <c>unknown-unit</c>, <c>login-taken</c>.</returns>
    public async Task<Result<string>> CreateAsync(NewSystem system, CancellationToken ct)
    {
        if (system.Scopes.FirstOrDefault(scope => !Scopes.All.ContainsKey(scope)) is { } unknown)
        {
            return Refusals.ScopeUnknown(unknown, Scopes.All.Keys);
        }

        if (!LoginForm.Fits(system.Login))
        {
            return Refusals.LoginForm;
        }

        if (Roles.Find(system.Role) is not { } role)
        {
            return Refusals.RoleUnknown(system.Role);
        }

        if (units.Find(new UnitId(system.Unit)) is not { } unit)
        {
            return Refusals.UnknownUnit(new UnitId(system.Unit));
        }

        var (secret, now) = (SystemSecret.New(), Moment.FromUtc(machine.GetUtcNow()));
        var account = Account.OfSystem(Guid.CreateVersion7(machine.GetUtcNow()), system.Login, system.Name, system.Scopes, passwords.Hash(secret), now);
        var granted = account.Grant(unit, role, system.Title, civil.Today, until: null);
        if (granted.IsRefused)
        {
            return granted.Refusal;
        }

        var saved = await db.WriteAsync(
            _ =>
            {
                db.Add(account);
                db.Record(account, account.Registered(), Actor.System, Texts.SystemReason);
                return Task.FromResult(db.Record(account, granted.Value, Actor.System, Texts.SystemReason));
            },
            ct);
        return saved is { IsRefused: true, Refusal: { } no } ? no.Code == StorageRefusals.DuplicateCode ? Refusals.LoginTaken : no : secret;
    }

    /// <summary>A new secret; the old one and every token made with it are void.</summary>
    public async Task<Result<string>> RenewAsync(string login, CancellationToken ct)
    {
        var secret = SystemSecret.New();
        var hash = passwords.Hash(secret);
        var done = await ChangeAsync<SystemSecretRenewed>(login, account => account.RenewSecret(hash, Moment.FromUtc(machine.GetUtcNow())), ct);
        return done.IsRefused ? done.Refusal : secret;
    }

    /// <summary>The system may no longer sign in; its tokens are void.</summary>
    public Task<Result<AccountClosed>> RevokeAsync(string login, CancellationToken ct) =>
        ChangeAsync<AccountClosed>(login, account => account.Closed ? Refusals.ClosedAlready : account.Close(), ct);

    /// <summary>All of them, by login.</summary>
    public async Task<IReadOnlyList<SystemClient>> ListAsync(CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Include(account => account.Posts).Where(account => account.Scopes != null).OrderBy(account => account.Login).ToListAsync(ct);
        return
        [
            .. accounts.Select(account => new SystemClient(
                account.Login, account.Name, account.Posts[0].Unit.Value, Roles.CodeOf(account.Posts[0].Role), account.Scopes!, account.Closed)),
        ];
    }

    private async Task<Result<TFact>> ChangeAsync<TFact>(string login, Func<Account, Result<TFact>> decide, CancellationToken ct)
        where TFact : Fact
    {
        var folded = Account.FoldLogin(login);
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Login == folded && row.Scopes != null, ct);
        var done = account is null ? Refusals.SystemUnknown(login) : await db.CommitAsync(account, decide(account), Actor.System, Texts.SystemReason, ct);
        actors.Forget();
        return done;
    }
}
