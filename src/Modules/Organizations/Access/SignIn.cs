using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>
/// Opens a session for a login and a password. The attempt is counted and saved before the password is looked at, so that any number of
/// guesses at the same time get five looks together. Whoever does not know the password learns nothing, not even whether there is
/// such an account: an unknown login is counted and locked the same way and takes as long.
/// </summary>
internal sealed class SignIn(AppDb db, Passwords passwords, ActorCache actors, TimeProvider machine, IOptions<OrganizationsOptions> options)
{
    private OrganizationsOptions Rules => options.Value;

    private Moment Now => Moment.FromUtc(machine.GetUtcNow());

    public async Task<Result<Guid>> HandleAsync(string? login, string? password, Caller caller, CancellationToken ct)
    {
        var folded = Account.FoldLogin(login);
        var secret = password is { Length: <= PasswordRule.Longest } ? password : "";
        var account = await FindAsync(folded, system: false, ct);
        var (failures, lockedUntil) = await Guesses.CountAsync(db, folded, ct);
        if (lockedUntil > Now)
        {
            await LogAsync(account?.Id, SignInOutcome.Locked, caller, ct);
            return Refusals.Locked(lockedUntil.Value - Now);
        }

        if (failures > Rules.LockAfter || !Fits(account, secret))
        {
            await LogAsync(account?.Id, account is null ? SignInOutcome.UnknownLogin : SignInOutcome.WrongPassword, caller, ct);
            return failures < Rules.LockAfter ? Refusals.WrongSignIn : await LockAsync(folded, failures, ct);
        }

        return account.Closed ? await RefuseClosedAsync(account, caller, ct) : await OpenAsync(account, caller, ct);
    }

    /// <summary>
    /// Opens a session for a system. Its secret is as strong as a key and cannot be guessed, so wrong ones lock nothing: who knows the id must
    /// not be able to shut the system out.
    /// </summary>
    public async Task<Result<Guid>> HandleSystemAsync(string client, string secret, Caller caller, CancellationToken ct)
    {
        var account = await FindAsync(Account.FoldLogin(client), system: true, ct);
        if (!Fits(account, secret is { Length: <= PasswordRule.Longest } ? secret : ""))
        {
            await LogAsync(account?.Id, account is null ? SignInOutcome.UnknownLogin : SignInOutcome.WrongPassword, caller, ct);
            return Refusals.WrongSignIn;
        }

        return account.Closed ? await RefuseClosedAsync(account, caller, ct) : await OpenAsync(account, caller, ct);
    }

    /// <summary>A fresh session for somebody whose sessions a new password has just ended.</summary>
    public async Task<Guid> ReopenAsync(Actor person, Caller caller, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == person.Account, ct);
        return (await OpenAsync(account, caller, ct)).Value;
    }

    /// <summary>Ends the session that asks for it.</summary>
    public async Task EndAsync(SignedIn signedIn, Caller caller, CancellationToken ct)
    {
        await db.WriteAsync<Done>(
            async token =>
            {
                if (await db.Sessions.SingleOrDefaultAsync(session => session.Id == signedIn.Session, token) is { } session)
                {
                    session.EndedAt = Now;
                }

                db.Add(Attempt(signedIn.Actor.Account, SignInOutcome.SignedOut, caller));
                return Done.It;
            },
            ct);
        actors.Forget();
    }

    /// <summary>Null too for invented people outside a demo.</summary>
    private async Task<Account?> FindAsync(string login, bool system, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().Include(row => row.Posts).SingleOrDefaultAsync(row => row.Login == login, ct);
        return account is null || account.IsSystem != system || (account.Demo && !Rules.Demo) ? null : account;
    }

    private bool Fits([NotNullWhen(true)] Account? account, string secret) =>
        account is null ? passwords.FitsNobody(secret) : passwords.Fits(account.PasswordHash, secret);

    private async Task<Result<Guid>> LockAsync(string login, int failures, CancellationToken ct)
    {
        var until = Now + Rules.LockFor;
        await db.WriteAsync<Done>(
            async token =>
            {
                await Guesses.SettleAsync(db, login, until, token);
                if (await db.Accounts.SingleOrDefaultAsync(row => row.Login == login, token) is { } account && !account.IsLocked(Now))
                {
                    db.Record(account, account.Lock(failures, until), Actor.System, Texts.LockReason);
                }

                return Done.It;
            },
            ct);
        return Refusals.Locked(Rules.LockFor);
    }

    private async Task<Result<Guid>> RefuseClosedAsync(Account account, Caller caller, CancellationToken ct)
    {
        await LogAsync(account.Id, SignInOutcome.Closed, caller, ct);
        return Refusals.AccountClosed;
    }

    private async Task<Result<Guid>> OpenAsync(Account account, Caller caller, CancellationToken ct)
    {
        var session = new Session
        {
            Id = Guid.NewGuid(), Account = account.Id, Stamp = account.Stamp, StartedAt = Now, Address = caller.Address, Device = caller.Device,
        };
        return await db.WriteAsync<Guid>(
            async token =>
            {
                await Guesses.SettleAsync(db, account.Login, null, token);
                db.Add(session);
                db.Add(Attempt(account.Id, SignInOutcome.Succeeded, caller));
                return session.Id;
            },
            ct);
    }

    private Task<Result<Done>> LogAsync(Guid? account, SignInOutcome outcome, Caller caller, CancellationToken ct) => db.WriteAsync<Done>(
        _ =>
        {
            db.Add(Attempt(account, outcome, caller));
            return Task.FromResult<Result<Done>>(Done.It);
        },
        ct);

    private SignInAttempt Attempt(Guid? account, SignInOutcome outcome, Caller caller) => new()
    {
        Id = Guid.CreateVersion7(machine.GetUtcNow()), Account = account, Outcome = outcome, At = Now, Address = caller.Address, Device = caller.Device,
    };
}
