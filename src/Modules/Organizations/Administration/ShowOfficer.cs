using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>One officer: posts of all times, state of the account, history.</summary>
internal sealed class ShowOfficer(AppDb db, UnitDirectory units, FactHistory history, CivilClock civil, TimeProvider machine)
{
    public sealed record Holding(Guid Id, string Unit, Role Role, string Title, DateOnly From, DateOnly? Until, bool Now, bool MayEnd);

    /// <param name="Seen">Goes back with every change, so that two administrators do not overwrite each other.</param>
    /// <param name="Wholly">This administrator may change the account itself.</param>
    public sealed record Shown(
        Guid Id, string Login, string Name, string? Phone, string? Email, bool Closed, Moment? LockedUntil, long Seen, bool Wholly,
        IReadOnlyList<Holding> Holdings, IReadOnlyList<RecordedFact> History);

    public async Task<Shown?> HandleAsync(Guid id, Actor administrator, CancellationToken ct)
    {
        var scope = AdministrationScope.Of(administrator, units);
        var account = await db.Accounts.Within(scope).Include(row => row.Posts).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (account is null)
        {
            return null;
        }

        var facts = await history.OfAsync(account.Stream, 0, ct);
        var locked = account.IsLocked(Moment.FromUtc(machine.GetUtcNow())) ? account.LockedUntil : null;
        return new Shown(
            account.Id, account.Login, account.Name, account.Phone, account.Email, account.Closed, locked, account.FactCount,
            scope.CoversWholly(account, civil.Today),
            [.. account.Posts.OrderBy(post => post.Until is not null).ThenByDescending(post => post.From).Select(post => ToHolding(post, scope))],
            [.. facts.Reverse()]);
    }

    private Holding ToHolding(PostHolding post, AdministrationScope scope) => new(
        post.Id, units.Find(post.Unit)?.Name ?? post.Unit.Value, post.Role, post.Title, post.From, post.Until, post.HeldOn(civil.Today),
        scope.Covers(post.Unit) && (post.Until is null || post.Until >= civil.Today));
}
