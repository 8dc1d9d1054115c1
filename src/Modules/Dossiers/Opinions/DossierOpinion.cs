using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>An opinion asked of another unit while a step is worked on.</summary>
internal sealed class DossierOpinion : IPart
{
    public const int Longest = 4000;

    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required Guid Task { get; init; }

    public required UnitId Unit { get; init; }

    public required string UnitName { get; init; }

    public required UnitId AskingUnit { get; init; }

    public required string AskingName { get; init; }

    public required Guid AskedBy { get; init; }

    public required string AskedByName { get; init; }

    public required string Text { get; init; }

    public required Moment AskedAt { get; init; }

    public required Moment Due { get; init; }

    /// <summary>Ids of the dossier's papers that the unit may read while it is asked.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>Whether it may read what was declared while it is asked.</summary>
    public required bool WithAnswers { get; init; }

    /// <summary>The law by which silence past the day is consent.</summary>
    public string? SilenceBasis { get; init; }

    /// <summary>The one-stop that learns of a late answer.</summary>
    public required UnitId ReportTo { get; init; }

    /// <summary>When the lateness was reported.</summary>
    public Moment? ReportedAt { get; set; }

    public Verdict? Verdict { get; set; }

    public string? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    /// <summary>Answered, or gone on without.</summary>
    public Moment? ClosedAt { get; set; }

    public string OwnerStream => Dossier.StreamOf(DossierId);

    public bool IsOpen() => ClosedAt is null;

    /// <summary>Closed by its day alone: the law takes silence for consent.</summary>
    public bool IsDeemedConsent() => SilenceBasis is not null && ReportedAt is not null && ReportedAt == ClosedAt;

    public bool IsLateAt(Moment now) => (ClosedAt ?? now) > Due;
}
