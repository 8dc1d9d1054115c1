using System.Globalization;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Fees;

/// <summary>
/// A page of the receipt book of a one-stop and year: who took how much for what. Its number is never given again, even when it is made
/// void. Written with the facts of its dossier and compared with them.
/// </summary>
internal sealed class FeeReceipt : IPart
{
    /// <summary>The unit that collects; its book.</summary>
    public UnitId OneStop { get; init; }

    public int Year { get; init; }

    /// <summary>Gap-free per unit and year, from 1.</summary>
    public long Entry { get; init; }

    public Guid DossierId { get; init; }

    public required string DossierNumber { get; init; }

    public required IReadOnlyList<DossierFee> Lines { get; init; }

    /// <summary>Whole đồng.</summary>
    public long Amount { get; init; }

    public required string PaidBy { get; init; }

    /// <summary>The account of who took the money.</summary>
    public Guid Cashier { get; init; }

    public required string CashierName { get; init; }

    public Moment At { get; init; }

    public DateOnly Day { get; init; }

    public bool IsVoid { get; private set; }

    public string? VoidReason { get; private set; }

    public string? VoidedByName { get; private set; }

    public Moment? VoidedAt { get; private set; }

    /// <summary>As it is printed, at most eight digits.</summary>
    public string Number => NumberOf(Entry);

    public string OwnerStream => Dossier.StreamOf(DossierId);

    public static string NumberOf(long entry) => entry.ToString("0000000", CultureInfo.InvariantCulture);

    public void Void(string reason, string by, Moment now) => (IsVoid, VoidReason, VoidedByName, VoidedAt) = (true, reason, by, now);
}

/// <summary>What a valid receipt paid of a dossier's fees: those of one moment.</summary>
internal sealed record PaidFees(UnitId OneStop, string Receipt, int Year, bool AtReturn, long Amount);
