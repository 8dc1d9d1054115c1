namespace MoCua.Procedures;

/// <summary>The units of legal terms, as in <c>contracts.md</c>; <see cref="None"/> is a lawful procedure without a due date.</summary>
public enum TermUnit
{
    WorkingDay,
    WorkingHour,
    Day,
    Month,
    SameDay,
    None,
}

/// <summary>What happens to the term while the citizen completes the dossier.</summary>
public enum TermClock
{
    Pause,
    Restart,

    /// <summary>The term runs on.</summary>
    None,
}

public sealed record TermAmount(TermUnit Unit, int Amount);

/// <summary>The share of one level in interlinked work: its own date on the receipt.</summary>
/// <param name="Unit">Symbolic unit: <c>ward</c>, <c>district</c>, <c>district/lao-dong</c> …</param>
public sealed record TermPart(string Unit, string Name, TermAmount Term);

/// <param name="Whole">The term that the citizen is promised.</param>
/// <param name="Parts">In the order of the work; empty where one unit does it all.</param>
public sealed record TermRule(string Id, string Name, TermAmount Whole, IReadOnlyList<TermPart> Parts, TermClock Clock, string LegalBasis, string? Note);

/// <summary>How often and by when a complete request for supplements may be made (working days).</summary>
/// <param name="Max">0: the law of the sector allows none after acceptance.</param>
/// <param name="RefusalDays">Days for the notice of refusal once the supplements still do not suffice.</param>
/// <param name="CitizenDays">Days that the citizen has; null where the law sets none.</param>
public sealed record SupplementRule(int Max, int? FirstNoticeDays, int? SecondNoticeDays, int? RefusalDays, int? CitizenDays, string LegalBasis, string? Note);
