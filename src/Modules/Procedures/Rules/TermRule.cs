using MoCua.Deadlines;

namespace MoCua.Procedures;

/// <summary>The share of one level in interlinked work: its own date beside that of the whole.</summary>
/// <param name="Unit">Symbolic unit: <c>ward</c>, <c>district</c>, <c>district/lao-dong</c> …</param>
/// <param name="Beside">Runs at the same time as the part before it.</param>
public sealed record TermPart(string Unit, string Name, Term Term, bool Beside = false);

/// <summary>The longer term that the law gives when the work passes one of these elements (verification).</summary>
/// <param name="At">Ids of elements of the process.</param>
/// <param name="Term">Counted from the reception, in place of the usual term.</param>
public sealed record TermExtension(IReadOnlyList<string> At, Term Term, string LegalBasis);

/// <param name="Whole">The term that the citizen is promised; null for a procedure that lawfully has no due date.</param>
/// <param name="Parts">In the order of the work; empty where one unit does it all.</param>
/// <param name="WhileWaiting">What the citizen's time for supplements does to the term; null when it runs on.</param>
public sealed record TermRule(string Id, string Name, Term? Whole, IReadOnlyList<TermPart> Parts, PauseRule? WhileWaiting, string LegalBasis, string? Note)
{
    public TermExtension? Extension { get; init; }

    /// <summary>Ids of elements whose time the law does not count: others work or the citizen pays. The term stands still there.</summary>
    public IReadOnlyList<string> NotCounted { get; init; } = [];
}

/// <summary>What the law says of bodies that are asked for their opinion and stay silent.</summary>
/// <param name="SilenceConsents">True: who has not answered by the day counts as agreeing.</param>
/// <param name="Days">Days that the law gives for the answer, counted by the calendar; silence after fewer is no consent. Null where it names none.</param>
public sealed record ConsultationRule(bool SilenceConsents, int? Days, string LegalBasis, string? Note)
{
    /// <summary>The law by which silence is consent when an answer is wanted by such a day; null when it is none.</summary>
    public string? SilenceBasis(DateOnly asked, DateOnly due) => SilenceConsents && due >= asked.AddDays(Days ?? 0) ? LegalBasis : null;
}

/// <summary>How often and by when a complete request for supplements may be made (working days).</summary>
/// <param name="Max">0: the law of the sector allows none after acceptance.</param>
/// <param name="RefusalDays">Days for the notice of refusal once the supplements still do not suffice.</param>
/// <param name="CitizenDays">Days that the citizen has; null where the law sets none.</param>
public sealed record SupplementRule(int Max, int? FirstNoticeDays, int? SecondNoticeDays, int? RefusalDays, int? CitizenDays, string LegalBasis, string? Note)
{
    /// <summary>Working days for a notice where the law of the sector names none (NĐ 61/2018/NĐ-CP, Điều 19 khoản 4).</summary>
    public const int UsualDays = 3;

    /// <summary>Once, within three working days: what holds for a procedure that says nothing of supplements.</summary>
    /// <param name="from">First day of the bundle: from 1 July 2025 on NĐ 118/2025/NĐ-CP stands in the place of NĐ 61/2018/NĐ-CP.</param>
    public static SupplementRule Usual(DateOnly from) => new(
        1, UsualDays, null, null, null, from < new DateOnly(2025, 7, 1) ? Texts.SupplementUsualUntil2025 : Texts.SupplementUsualSince2025, null);

    /// <summary>Working days within which the notice of a round must go out, from the reception or from the supplement before it.</summary>
    public int DaysOf(int round) => (round > 1 ? SecondNoticeDays : null) ?? FirstNoticeDays ?? UsualDays;
}
