using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

/// <summary>The posts that an officer exercises for others on a day.</summary>
internal static class DelegatedPosts
{
    /// <summary>Delegations in force: not revoked, within their days, of a post still held by somebody whose account is open, to somebody who still holds one.</summary>
    public static IQueryable<PostDelegation> InForceOn(this AppDb db, DateOnly day)
    {
        var holdings = db.PostHoldings;
        return
            from given in db.PostDelegations
            where given.RevokedAt == null && given.From <= day && given.Until >= day
            join holding in holdings on given.Holding equals holding.Id
            where holding.From <= day && (holding.Until == null || holding.Until >= day)
            join giver in db.Accounts on given.Account equals giver.Id
            where !giver.Closed && holdings.Any(own => own.Account == given.To && own.From <= day && (own.Until == null || own.Until >= day))
            select given;
    }

    /// <summary>The actor with the posts of others added, as long as an own post in the same committee is held.</summary>
    public static async Task<Actor> WithDelegatedAsync(this Actor actor, AppDb db, UnitDirectory units, DateOnly today, CancellationToken ct)
    {
        var given = await (
            from each in db.InForceOn(today)
            where each.To == actor.Account
            join giver in db.Accounts on each.Account equals giver.Id
            join holding in db.PostHoldings on each.Holding equals holding.Id
            orderby each.From, each.Id
            select new { each.Id, each.Account, each.Unit, each.Role, each.ActsAs, each.Document, giver.Name, holding.Title }).AsNoTracking().ToListAsync(ct);
        var committees = actor.Units.Select(unit => units.CommitteeOf(unit, today)?.Id).ToHashSet();
        Post[] posts =
        [
            .. from each in given
               where !actor.Holds(each.Role, each.Unit) && units.CommitteeOf(each.Unit, today) is { } committee && committees.Contains(committee.Id)
               select new Post(
                   each.Unit, units.Find(each.Unit)!.Name, each.Role, each.ActsAs, new ActingFor(each.Id, each.Account, each.Name, each.Title, each.Document)),
        ];
        return posts.Length == 0 ? actor : actor with { Posts = [.. actor.Posts, .. posts] };
    }
}
