using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers;

/// <summary>What becomes of fees already paid when a dossier ends without a result.</summary>
public enum FeeSettlement
{
    /// <summary>The law does not give them back.</summary>
    Kept,

    /// <summary>All or a part goes back to the payer.</summary>
    Refunded,
}

/// <summary>The citizen took the application back (national status 7) before anything was decided.</summary>
/// <param name="Cause">In the citizen's own words.</param>
/// <param name="Opened">The step that gives the papers back, where an office keeps any.</param>
public sealed record DossierWithdrawn(
    [property: Personal] PersonSnapshot By, [property: Personal] string Cause, bool IsParty, string? Authority, Moment? LawfulDue, IReadOnlyList<TaskOpened> Opened) : Fact;

/// <summary>Fees paid were kept or given back, on a ground of law.</summary>
/// <param name="Amount">Whole đồng given back; 0 where they are kept.</param>
public sealed record FeesSettled(FeeSettlement How, long Paid, long Amount, string Ground) : Fact;

/// <summary>The papers left the office for good: the collector signed for them.</summary>
public sealed record PapersReturned([property: Personal] PersonSnapshot Collector, bool IsParty, string? Authority, IReadOnlyList<string> Papers) : Fact;

/// <summary>The unit that works on the dossier wants to end it without a result; nothing has ended yet.</summary>
/// <param name="Ground">The rule of law on which it would end.</param>
public sealed record StopProposed(
    [property: Personal] string Cause, string Ground, UnitId Unit, string UnitName, FeeSettlement? Fees, long Refund, string? FeeGround, IReadOnlyList<TaskOpened> Opened) : Fact;

/// <summary>The leader gave the proposal back: the work goes on.</summary>
public sealed record StopSentBack(UnitId Unit) : Fact;

/// <summary>The leader decided: the agency ends the dossier without a result (national status 8), and tells the citizen why.</summary>
public sealed record DossierStopped(
    string Number, [property: Personal] string Cause, string Ground, UnitId Unit, string UnitName, Moment? LawfulDue, IReadOnlyList<TaskOpened> Opened) : Fact;
