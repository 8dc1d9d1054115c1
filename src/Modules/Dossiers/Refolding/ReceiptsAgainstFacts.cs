using MoCua.Dossiers.Fees;
using MoCua.Kernel.Facts;

namespace MoCua.Dossiers.Refolding;

/// <summary>The pages of the receipt book that a dossier filled, beside its facts.</summary>
internal static class ReceiptsAgainstFacts
{
    public static void Compare(Comparison compare, IReadOnlyList<FeeReceipt> rows, DossierFold fold)
    {
        var (kept, told) = (rows.OrderBy(row => row.OneStop).ThenBy(row => row.Year).ThenBy(row => row.Number, StringComparer.Ordinal).ToList(),
            fold.Receipts.OrderBy(each => each.Paid.OneStop).ThenBy(each => each.Year).ThenBy(each => each.Paid.Receipt, StringComparer.Ordinal).ToList());
        compare.Same("receipts", told.Select(each => $"{each.Year}/{each.Paid.Receipt}"), kept.Select(row => $"{row.Year}/{row.Number}"));
        foreach (var (said, row) in told.Zip(kept))
        {
            var name = $"receipt {row.Number}";
            compare.Same($"{name} of", $"{said.Paid.OneStop} {fold.Accepted.Number} {said.By.At.Date:O}", $"{row.OneStop} {row.DossierNumber} {row.Day:O}");
            compare.Same($"{name} lines", said.Paid.Lines, row.Lines);
            compare.Same($"{name} amount", said.Paid.Amount, row.Amount);
            compare.Same($"{name} cashier", (said.By.Actor.Account, said.By.Actor.Name).ToString(), (row.Cashier, row.CashierName).ToString());
            compare.Near($"{name} at", said.By.At, row.At);
            compare.Same($"{name} void", said.Void is not null, row.IsVoid);
            compare.Same($"{name} voided by", said.Void?.Actor.Name, row.VoidedByName);
            compare.Near($"{name} voided at", said.Void?.At, row.VoidedAt);
            compare.Same($"{name} reason", said.Void?.Reason, row.VoidReason);
            if (!fold.PersonalDestroyed)
            {
                compare.SamePersonal($"{name} paid_by", said.Paid.PaidBy, row.PaidBy);
            }
        }
    }
}
