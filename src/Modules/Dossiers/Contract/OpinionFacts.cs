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
/// <param name="Papers">Names of the papers that the unit may read with it.</param>
/// <param name="WithAnswers">Whether it may read what was declared.</param>
/// <param name="SilenceBasis">The law by which silence past the day is consent; null where there is none.</param>
public sealed record OpinionAsked(
    Guid Opinion, Guid Task, string TaskName, UnitId Unit, UnitId To, string ToName, [property: Personal] string? Text, Moment Due, IReadOnlyList<string> Papers, bool WithAnswers,
    string? SilenceBasis) : Fact;

/// <summary>A unit that was asked has answered.</summary>
public sealed record OpinionGiven(Guid Opinion, UnitId Unit, string UnitName, Verdict Verdict, [property: Personal] string? Text, Moment Due, bool Late) : Fact;

/// <summary>The day passed without an answer: reported to the one-stop that received the dossier (NĐ 61/2018/NĐ-CP, Điều 19 khoản 5).</summary>
/// <param name="SilenceBasis">The law by which the silence is consent, so that the step may end; null: the asker decides.</param>
public sealed record OpinionOverdue(Guid Opinion, UnitId To, string ToName, Moment Due, UnitId ReportedTo, string ReportedToName, string? SilenceBasis) : Fact;

/// <summary>The asker goes on without the answer; the reason says why.</summary>
public sealed record OpinionWaived(Guid Opinion, UnitId To, string ToName, Moment Due, bool Late) : Fact;
