using MoCua.Deadlines;

namespace MoCua.Procedures;

/// <summary>The share of one level in interlinked work: its own date beside that of the whole.</summary>
/// <param name="Unit">Symbolic unit: <c>ward</c>, <c>district</c>, <c>district/lao-dong</c> …</param>
public sealed record TermPart(string Unit, string Name, Term Term);

/// <param name="Whole">The term that the citizen is promised; null for a procedure that lawfully has no due date.</param>
/// <param name="Parts">In the order of the work; empty where one unit does it all.</param>
/// <param name="WhileWaiting">What the citizen's time for supplements does to the term; null when it runs on.</param>
public sealed record TermRule(string Id, string Name, Term? Whole, IReadOnlyList<TermPart> Parts, PauseRule? WhileWaiting, string LegalBasis, string? Note);

/// <summary>How often and by when a complete request for supplements may be made (working days).</summary>
/// <param name="Max">0: the law of the sector allows none after acceptance.</param>
/// <param name="RefusalDays">Days for the notice of refusal once the supplements still do not suffice.</param>
/// <param name="CitizenDays">Days that the citizen has; null where the law sets none.</param>
public sealed record SupplementRule(int Max, int? FirstNoticeDays, int? SecondNoticeDays, int? RefusalDays, int? CitizenDays, string LegalBasis, string? Note);
