using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>What a unit says when it was asked.</summary>
public enum Verdict
{
    /// <summary>Đồng ý.</summary>
    Agrees,

    /// <summary>Không đồng ý.</summary>
    Disagrees,

    /// <summary>Có ý kiến khác, chỉ nêu nội dung.</summary>
    Remarks,
}

/// <summary>The holder of a step asked another unit for its opinion, by a day. Several units are asked in parallel, one fact each.</summary>
public sealed record OpinionAsked(Guid Opinion, Guid Task, string TaskName, UnitId Unit, UnitId To, string ToName, [property: Personal] string? Text, Moment Due) : Fact;

/// <summary>A unit that was asked has answered.</summary>
public sealed record OpinionGiven(Guid Opinion, UnitId Unit, string UnitName, Verdict Verdict, [property: Personal] string? Text, Moment Due, bool Late) : Fact;

/// <summary>The asker goes on without the answer; the reason says why.</summary>
public sealed record OpinionWaived(Guid Opinion, UnitId To, string ToName, Moment Due, bool Late) : Fact;
