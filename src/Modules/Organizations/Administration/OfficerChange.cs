using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>The road that every change of an officer or a system takes: in scope, with a reason, on what the administrator saw.</summary>
internal sealed class OfficerChange(AppDb db, UnitDirectory units, ActorCache actors, FactHistory history, CivilClock civil)
{
    /// <param name="Seen">Number of facts of the account when the page was made; another number means somebody was faster.</param>
    /// <param name="OfSystem">Whether it is a system's account: neither is found where the other is meant.</param>
    public sealed record Target(Guid Account, long Seen, string? Reason, bool OfSystem = false);

    /// <param name="target">Whose account.</param>
    /// <param name="administrator">Who changes it.</param>
    /// <param name="whole">True for changes of the account itself, which ask for every post to lie in the scope.</param>
    /// <param name="decide">The decision; gets the account with its posts.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="opensLock">True when failed sign-ins are forgotten with it.</param>
    public async Task<Result<TFact>> RunAsync<TFact>(
        Target target, Actor administrator, bool whole, Func<Account, AdministrationScope, Result<TFact>> decide, CancellationToken ct, bool opensLock = false)
        where TFact : Fact
    {
        var scope = AdministrationScope.Of(administrator, units);
        if (await FindAsync(target, scope, ct) is not { } account)
        {
            return Refusals.NotFound;
        }

        if (account.FactCount != target.Seen)
        {
            return await ChangedMeanwhileAsync(account.Stream, target.Seen, ct);
        }

        var done = await SaveAsync(account, Decide(account, scope, target, whole, decide), target.Reason, administrator, opensLock, ct);
        actors.Forget();
        return done.Refusal?.Code == StorageRefusals.ConflictCode ? await ChangedMeanwhileAsync(account.Stream, target.Seen, ct) : done;
    }

    private Task<Result<TFact>> SaveAsync<TFact>(
        Account account, Result<TFact> decision, string? reason, Actor administrator, bool opensLock, CancellationToken ct)
        where TFact : Fact => db.WriteAsync<TFact>(
        async token =>
        {
            if (decision.IsRefused)
            {
                return decision;
            }

            if (opensLock)
            {
                await Guesses.SettleAsync(db, account.Login, null, token);
            }

            return db.Record(account, decision.Value, administrator, reason);
        },
        ct);

    private Result<TFact> Decide<TFact>(
        Account account, AdministrationScope scope, Target target, bool whole, Func<Account, AdministrationScope, Result<TFact>> decide)
        where TFact : Fact
    {
        if (string.IsNullOrWhiteSpace(target.Reason))
        {
            return Refusals.ReasonMissing;
        }

        return whole && !scope.CoversWholly(account, civil.Today) ? Refusals.OutsideScope : decide(account, scope);
    }

    private Task<Account?> FindAsync(Target target, AdministrationScope scope, CancellationToken ct) =>
        (target.OfSystem ? db.Accounts.SystemsWithin(scope) : db.Accounts.Within(scope))
            .Include(account => account.Posts).SingleOrDefaultAsync(account => account.Id == target.Account, ct);

    private async Task<Refusal> ChangedMeanwhileAsync(string stream, long seen, CancellationToken ct)
    {
        return await history.OfAsync(stream, seen, ct) is [.., var newest]
            ? Refusals.ChangedBy(newest.Actor.Name, newest.At, FactWords.Say(newest.Fact))
            : Refusals.ChangedMeanwhile;
    }
}
