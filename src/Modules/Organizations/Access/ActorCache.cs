using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>
/// The officer behind a session, kept for a few seconds so that a request costs no query. A change made on this node is seen at
/// once; on another node a session outlives its end by <see cref="Staleness"/> at most.
/// </summary>
internal sealed class ActorCache(
    IServiceScopeFactory scopes, UnitDirectory units, CivilClock civil, TimeProvider machine, IOptions<OrganizationsOptions> options)
{
    internal static readonly TimeSpan Staleness = TimeSpan.FromSeconds(15);

    private const int Most = 20_000;

    private readonly ConcurrentDictionary<Guid, Entry> bySession = [];
    private long generation;

    /// <summary>Null when the session has ended, the account is closed or its stamp is another.</summary>
    public async ValueTask<SignedIn?> FindAsync(Guid session, CancellationToken ct)
    {
        var today = civil.Today;
        if (bySession.TryGetValue(session, out var held) && held.Day == today && machine.GetElapsedTime(held.ReadAt) < Staleness)
        {
            return held.SignedIn;
        }

        var (readAt, readIn) = (machine.GetTimestamp(), Interlocked.Read(ref generation));
        var signedIn = await ReadAsync(session, today, ct);
        if (bySession.Count >= Most)
        {
            bySession.Clear();
        }

        if (readIn == Interlocked.Read(ref generation))
        {
            bySession[session] = new Entry(signedIn, today, readAt);
        }

        return signedIn;
    }

    /// <summary>Called after every change of an account, its posts or a session: rare enough to forget everything.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref generation);
        bySession.Clear();
    }

    private async Task<SignedIn?> ReadAsync(Guid session, DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var oldest = Moment.FromUtc(machine.GetUtcNow() - options.Value.Longest);
        var account = await (
            from row in db.Sessions
            where row.Id == session && row.EndedAt == null && row.StartedAt > oldest
            join owner in db.Accounts on row.Account equals owner.Id
            where !owner.Closed && owner.Stamp == row.Stamp
            select owner)
            .Include(owner => owner.Posts).AsNoTracking().SingleOrDefaultAsync(ct);
        return account is null || (account.Demo && !options.Value.Demo)
            ? null
            : Of(session, account, await account.ToActor(units, today).WithDelegatedAsync(db, units, today, ct));
    }

    private SignedIn Of(Guid session, Account account, Actor actor)
    {
        var tooOld = !account.Demo && !account.IsSystem && actor.Holds(Role.Administrator)
            && account.PasswordSetAt + options.Value.AdministratorPasswordAge < Moment.FromUtc(machine.GetUtcNow());
        return new SignedIn(session, actor, account.Login, account.MustChangePassword || tooOld, account.Scopes);
    }

    private sealed record Entry(SignedIn? SignedIn, DateOnly Day, long ReadAt);
}
