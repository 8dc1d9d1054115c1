using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Fees;

/// <summary>Hủy biên lai: the head of the one-stop makes a receipt void, with a reason. The number stays, the fees are owed again.</summary>
internal sealed class VoidReceipt(AppDb db, UnitDirectory units, CivilClock clock)
{
    public sealed record Request(Guid Dossier, int Year, string Receipt, string? Reason);

    public Task<Result<FeeReceipt>> HandleAsync(Request request, Actor head, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, head, inner), ct);

    private async Task<Result<FeeReceipt>> WriteAsync(Request request, Actor head, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(head).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier is null || !long.TryParse(request.Receipt, out var entry)
            || await db.FeeReceipts.Where(row => row.DossierId == dossier.Id && row.Year == request.Year && row.Entry == entry).ToListAsync(ct) is not { Count: > 0 } found)
        {
            return Refusals.NotFound;
        }

        // The counter that helped and the one that receives may both have given a receipt of this number: meant is the one of the head's own till.
        var receipt = found.FirstOrDefault(row => head.HeadOfTill(row.OneStop, units, clock.Today) is not null) ?? found[0];
        if (head.HeadOfTill(receipt.OneStop, units, clock.Today) is not { } post)
        {
            return Refusals.VoidNotYours;
        }

        var reason = VietnameseText.Tidy(request.Reason);
        var voided = dossier.VoidReceipt(receipt, reason);
        if (voided.IsRefused)
        {
            return voided.Refusal;
        }

        receipt.Void(reason, head.Name, clock.Now);
        db.Record(dossier, voided.Value, head, reason, post);
        return receipt;
    }
}
