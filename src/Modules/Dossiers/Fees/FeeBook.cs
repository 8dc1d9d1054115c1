using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Fees;

/// <summary>The receipt books of the one-stops. Only inside a write.</summary>
internal static class FeeBook
{
    extension(AppDb db)
    {
        /// <summary>Takes the money for what the dossier owes now and gives a receipt; does nothing where it owes nothing.</summary>
        public async Task<FeeReceipt?> CollectAsync(
            Dossier dossier, bool atReturn, string paidBy, UnitInfo oneStop, Actor cashier, Post? post, Moment now, CancellationToken ct)
        {
            var lines = dossier.FeesOwed(atReturn);
            if (lines.Count == 0)
            {
                return null;
            }

            var receipt = new FeeReceipt
            {
                OneStop = oneStop.Id, Year = now.Date.Year, Entry = await db.NextReceiptAsync(oneStop, now.Date, ct), DossierId = dossier.Id, DossierNumber = dossier.Number,
                Lines = lines, Amount = lines.Sum(line => line.Amount), PaidBy = paidBy, Cashier = cashier.Account, CashierName = cashier.Name, At = now, Day = now.Date,
            };
            db.Add(receipt);
            db.Record(dossier, dossier.Collect(lines, receipt), cashier, reason: null, post);
            return receipt;
        }
    }

    /// <summary>The post under which somebody answers for the till of a one-stop: its head; where it has none of its own, the leader of its committee.</summary>
    public static Post? HeadOfTill(this Actor actor, UnitId oneStop, UnitDirectory units, DateOnly today) =>
        actor.PostFor(Role.Head, oneStop) ?? (units.CommitteeOf(oneStop, today) is { } committee ? actor.PostFor(Role.Leader, committee.Id) : null);

    /// <summary>The one-stops whose books the actor reads: their own, and those for whose till they answer.</summary>
    public static List<UnitId> TillUnits(this Actor actor, UnitDirectory units, DateOnly today)
    {
        var mine = actor.DossierUnits();
        return
        [
            .. units.All(today).Where(unit => unit.Kind is UnitKind.OneStop && (mine.Contains(unit.Id) || actor.HeadOfTill(unit.Id, units, today) is not null))
                .Select(unit => unit.Id),
        ];
    }
}
