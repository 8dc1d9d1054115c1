using MoCua.Dossiers.Fees;
using MoCua.Kernel.Facts;

namespace MoCua.Dossiers.Refolding;

internal sealed partial class DossierFold
{
    /// <summary>A receipt as the facts tell it: when it was made void, and why.</summary>
    public sealed record ToldReceipt(FeesCollected Paid, RecordedFact By, RecordedFact? Void)
    {
        public int Year => By.At.Date.Year;
    }

    public List<ToldReceipt> Receipts { get; } = [];

    public List<PaidFees> FeesPaid { get; } = [];

    private string? Collect(FeesCollected fact, RecordedFact recorded)
    {
        FeeReceipts.Add(fact.Receipt);
        Receipts.Add(new ToldReceipt(fact, recorded, null));
        foreach (var atReturn in fact.Lines.Select(line => line.AtReturn).Distinct())
        {
            if (FeesPaid.Any(paid => paid.AtReturn == atReturn))
            {
                return $"receipt {fact.Receipt} collects what is paid already";
            }

            FeesPaid.Add(new PaidFees(fact.OneStop, fact.Receipt, recorded.At.Date.Year, atReturn, fact.Lines.Where(line => line.AtReturn == atReturn).Sum(line => line.Amount)));
        }

        return null;
    }

    private string? Void(FeeReceiptVoided fact, RecordedFact recorded)
    {
        var at = Receipts.FindIndex(told => told.Paid.OneStop == fact.OneStop && told.Paid.Receipt == fact.Receipt && told.Year == fact.Year && told.Void is null);
        if (at < 0 || Receipts[at].Paid.Amount != fact.Amount)
        {
            return $"receipt {fact.Receipt} of {fact.Year} over {fact.Amount} was not given, or is void already";
        }

        Receipts[at] = Receipts[at] with { Void = recorded };
        FeesPaid.RemoveAll(paid => paid.OneStop == fact.OneStop && paid.Receipt == fact.Receipt && paid.Year == fact.Year);
        return null;
    }
}
