using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

/// <summary>The posts that an officer exercises for others on a day.</summary>
internal static class DelegatedPosts
{
    /// <summary>Delegations in force: not revoked, within their days, of a post still held by somebody whose account is open.</summary>
    public static IQueryable<PostDelegation> InForceOn(this AppDb db, DateOnly day) =>
        from given in db.PostDelegations
        where given.RevokedAt == null && given.From <= day && given.Until >= day
        join holding in db.PostHoldings on given.Holding equals holding.Id
        where holding.From <= day && (holding.Until == null || holding.Until >= day)
        join giver in db.Accounts on given.Account equals giver.Id
        where !giver.Closed
        select given;

    /// <summary>The actor with the posts of others added, as long as an own post in the same committee is held.</summary>
    public static async Task<Actor> WithDelegatedAsync(this Actor actor, AppDb db, UnitDirectory units, DateOnly today, CancellationToken ct)
    {
        var given = await db.InForceOn(today).Where(each => each.To == actor.Account).OrderBy(each => each.From).ThenBy(each => each.Id).AsNoTracking().ToListAsync(ct);
        var committees = actor.Units.Select(unit => units.CommitteeOf(unit, today)?.Id).ToHashSet();
        Post[] posts =
        [
            .. from each in given
               where !actor.Holds(each.Role, each.Unit) && units.CommitteeOf(each.Unit, today) is { } committee && committees.Contains(committee.Id)
               select new Post(each.Unit, units.Find(each.Unit)!.Name, each.Role, each.ActsAs),
        ];
        return posts.Length == 0 ? actor : actor with { Posts = [.. actor.Posts, .. posts] };
    }
}
