using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>A post held by a person from a day to a day. Ended posts stay: old facts were done under them.</summary>
internal sealed class PostHolding : IPart
{
    public required Guid Id { get; init; }

    public required Guid Account { get; init; }

    /// <summary>How many posts the person had been granted before: the main post comes first.</summary>
    public required int Rank { get; init; }

    public required UnitId Unit { get; init; }

    public required Role Role { get; init; }

    public required string Title { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; set; }

    public string OwnerStream => Organizations.Account.StreamOf(Account);

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
