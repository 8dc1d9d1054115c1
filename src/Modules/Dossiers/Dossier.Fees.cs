using MoCua.Dossiers.Fees;
using MoCua.Kernel.Results;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>Characters that fit on one line of the book.</summary>
    public const int MostVoidReason = 300;

    /// <summary>What valid receipts paid, by the moment at which it falls due.</summary>
    public IReadOnlyList<PaidFees> FeesPaid { get; private set; } = [];

    /// <summary>What was paid so far and stands, whole đồng.</summary>
    public long PaidSoFar => FeesPaid.Sum(paid => paid.Amount);

    /// <summary>What the counter may take today: the fees of the return only once it was returned, at the return its page takes them.</summary>
    public IReadOnlyList<DossierFee> FeesOwedNow => IsEnded ? [] : FeesOwed(ReturnedAt is not null);

    /// <summary>What is due by then and not paid.</summary>
    public IReadOnlyList<DossierFee> FeesOwed(bool atReturn) =>
        [.. Fees.Where(fee => fee.Amount > 0 && (atReturn || !fee.AtReturn) && FeesPaid.All(paid => paid.AtReturn != fee.AtReturn))];

    /// <summary>These lines are paid under this receipt.</summary>
    public FeesCollected Collect(IReadOnlyList<DossierFee> lines, FeeReceipt receipt)
    {
        FeeReceipts = [.. FeeReceipts, receipt.Number];
        FeesPaid = [.. FeesPaid, .. lines.GroupBy(line => line.AtReturn).Select(moment => new PaidFees(receipt.OneStop, receipt.Number, receipt.Year, moment.Key, moment.Sum(line => line.Amount)))];
        return new FeesCollected(receipt.OneStop, receipt.Number, lines, receipt.Amount, receipt.PaidBy);
    }

    /// <summary>The number stays among those of the dossier; what it paid is owed again.</summary>
    public Result<FeeReceiptVoided> VoidReceipt(FeeReceipt receipt, string reason)
    {
        if (receipt.IsVoid)
        {
            return Refusals.ReceiptVoidAlready;
        }

        if (IsEnded)
        {
            return Refusals.ReceiptSettled;
        }

        if (reason.Length is 0 or > MostVoidReason)
        {
            return Refusals.VoidWithoutReason;
        }

        FeesPaid = [.. FeesPaid.Where(paid => paid.OneStop != receipt.OneStop || paid.Receipt != receipt.Number || paid.Year != receipt.Year)];
        return new FeeReceiptVoided(receipt.OneStop, receipt.Year, receipt.Number, receipt.Amount);
    }
}
