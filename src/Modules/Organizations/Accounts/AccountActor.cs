using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

internal static class AccountActor
{
    /// <summary>The actor of a day: only posts held on it, in units that exist on it.</summary>
    public static Actor ToActor(this Account account, UnitDirectory units, DateOnly today) => new(
        account.Id,
        account.Name,
        [
            .. from post in account.Posts
               where post.HeldOn(today)
               let unit = units.Find(post.Unit)
               where unit is not null && unit.ValidOn(today)
               orderby post.Rank
               select new Post(post.Unit, unit.Name, post.Role, post.Title),
        ]);
}
