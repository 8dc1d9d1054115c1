using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>What the law of the procedure still allows to ask of the citizen, and by when.</summary>
/// <param name="Asked">Requests made so far.</param>
/// <param name="Max">Requests allowed; 0 where the law of the sector allows none.</param>
/// <param name="Days">Working days for the next notice.</param>
/// <param name="By">Until the end of this day the next notice is in time; null beyond the calendar.</param>
/// <param name="RefusalDays">Working days for the notice of refusal once nothing is left to ask and the papers still do not suffice.</param>
internal sealed record SupplementAllowance(int Asked, int Max, int Days, Moment? By, int? RefusalDays, string LegalBasis)
{
    public int Left => Math.Max(0, Max - Asked);

    public bool IsLateAt(Moment now) => By is { } by && now.Date > by.Date;

    /// <summary>One sentence for the officer: how many are left, by when, by which law.</summary>
    public string SayAt(Moment now) =>
        Max == 0 ? Refusals.Say(Texts.AllowanceNone, LegalBasis)
        : Left == 0 ? Refusals.Say(Texts.AllowanceSpent, Max, LegalBasis) + (RefusalDays is { } days ? " " + Refusals.Say(Texts.AllowanceRefusal, days) : "")
        : By is not { } by ? Refusals.Say(Texts.AllowanceLeft, Left, Max, LegalBasis)
        : IsLateAt(now) ? Refusals.Say(Texts.AllowanceLate, Left, Max, by.Date, LegalBasis)
        : Refusals.Say(Texts.AllowanceBy, Left, Max, by.Date, Days, LegalBasis);
}
