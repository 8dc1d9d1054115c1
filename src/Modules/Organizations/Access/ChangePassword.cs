using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>A person chooses a new password. All their sessions end; the page signs them in anew.</summary>
internal sealed class ChangePassword(AppDb db, Passwords passwords, ActorCache actors, TimeProvider machine)
{
    public sealed record Request(string Current, string New, string Again);

    public async Task<Result<PasswordChanged>> HandleAsync(Request request, Actor person, CancellationToken ct)
    {
        if (request.New != request.Again)
        {
            return Refusals.PasswordsDiffer;
        }

        // Hashing is slow on purpose: it happens before the write, never while others wait for theirs.
        var account = await db.Accounts.SingleAsync(row => row.Id == person.Account, ct);
        var changed = await db.CommitAsync(account, Decide(account, request), person, null, ct);
        actors.Forget();
        return changed;
    }

    private Result<PasswordChanged> Decide(Account account, Request request)
    {
        var allowed = Allow(account, request);
        return allowed.IsRefused
            ? allowed.Refusal
            : account.ChangePassword(passwords.Hash(request.New), Moment.FromUtc(machine.GetUtcNow()));
    }

    private Result<Done> Allow(Account account, Request request)
    {
        if (!passwords.Fits(account.PasswordHash, request.Current))
        {
            return Refusals.WrongPassword;
        }

        var checkedRule = PasswordRule.Check(request.New, account.Login, account.Name);
        if (checkedRule.IsRefused)
        {
            return checkedRule;
        }

        return account.EarlierPasswords.Prepend(account.PasswordHash).Any(hash => passwords.Fits(hash, request.New))
            ? Refusals.PasswordUsedBefore
            : Done.It;
    }
}
