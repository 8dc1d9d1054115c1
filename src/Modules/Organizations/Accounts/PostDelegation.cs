using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>A post that another officer exercises from a day to a day. It ends by itself, and nobody passes it on.</summary>
internal sealed class PostDelegation : IPart
{
    public required Guid Id { get; init; }

    /// <summary>Whose post it is.</summary>
    public required Guid Account { get; init; }

    public required Guid Holding { get; init; }

    public required UnitId Unit { get; init; }

    public required Role Role { get; init; }

    public required Guid To { get; init; }

    public required string ToName { get; init; }

    /// <summary>What the receiver's papers and facts say: “Trưởng phòng Quản lý đô thị (thừa ủy quyền)”.</summary>
    public required string ActsAs { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Number and date of the written authorisation; a signature is not delegated without one.</summary>
    public string? Document { get; init; }

    public Moment? RevokedAt { get; set; }

    public string OwnerStream => Organizations.Account.StreamOf(Account);

    public bool Overlaps(DateOnly from, DateOnly until) => RevokedAt is null && From <= until && from <= Until;
}
