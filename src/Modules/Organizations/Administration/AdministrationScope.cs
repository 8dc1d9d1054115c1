using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>The units that a person administers: those where they hold the role, and everything below.</summary>
internal sealed record AdministrationScope(IReadOnlySet<UnitId> Units)
{
    public static AdministrationScope Of(Actor administrator, UnitDirectory directory) => new(
        administrator.Posts.Where(post => post.Role == Role.Administrator).SelectMany(post => directory.SubtreeOf(post.Unit)).ToHashSet());

    public bool Covers(UnitId unit) => Units.Contains(unit);

    /// <summary>True when no post that the officer holds now or later lies outside: only then may the whole account be changed.</summary>
    public bool CoversWholly(Account account, DateOnly today) =>
        account.Posts.Where(post => post.Until is null || post.Until >= today).All(post => Covers(post.Unit));
}

internal static class OfficersInScope
{
    /// <summary>Officers, not systems, who hold or held a post in the scope; nobody else is found, listed or counted.</summary>
    public static IQueryable<Account> Within(this IQueryable<Account> accounts, AdministrationScope scope)
    {
        var units = scope.Units.ToList();
        return accounts.Where(account => account.Scopes == null && account.Posts.Any(post => units.Contains(post.Unit)));
    }

    /// <summary>Systems that act in the scope.</summary>
    public static IQueryable<Account> SystemsWithin(this IQueryable<Account> accounts, AdministrationScope scope)
    {
        var units = scope.Units.ToList();
        return accounts.Where(account => account.Scopes != null && account.Posts.Any(post => units.Contains(post.Unit)));
    }
}
