using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>One system: its post, what it may do, when it came last, its history.</summary>
internal sealed class ShowSystem(AppDb db, UnitDirectory units, FactHistory history, CivilClock civil)
{
    /// <param name="Seen">Goes back with every change, so that two administrators do not overwrite each other.</param>
    /// <param name="Wholly">This administrator may change it.</param>
    /// <param name="LastUsed">Machine time of the last access token.</param>
    /// <param name="SecretSince">Machine time at which the present secret was made.</param>
    public sealed record Shown(
        Guid Id, string Login, string Name, string Unit, Role Role, string Title, IReadOnlyList<string> Scopes, bool Revoked, Moment? LastUsed, Moment SecretSince,
        long Seen, bool Wholly, IReadOnlyList<RecordedFact> History);

    public async Task<Shown?> HandleAsync(Guid id, Actor administrator, CancellationToken ct)
    {
        var scope = AdministrationScope.Of(administrator, units);
        var account = await db.Accounts.SystemsWithin(scope).Include(row => row.Posts).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (account is null)
        {
            return null;
        }

        var (post, facts) = (account.Posts[0], await history.OfAsync(account.Stream, 0, ct));
        var used = await db.Sessions.Where(session => session.Account == id).OrderByDescending(session => session.StartedAt)
            .Select(session => (Moment?)session.StartedAt).FirstOrDefaultAsync(ct);
        return new Shown(
            account.Id, account.Login, account.Name, units.Find(post.Unit)?.Name ?? post.Unit.Value, post.Role, post.Title, account.Scopes!, account.Closed, used,
            account.PasswordSetAt, account.FactCount, scope.CoversWholly(account, civil.Today), [.. facts.Reverse()]);
    }
}
