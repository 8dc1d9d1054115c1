using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Fees;

/// <summary>Thu phí: the counter takes what a dossier still owes, for example after a receipt was made void.</summary>
internal sealed class CollectFees(AppDb db, UnitDirectory units, CivilClock clock)
{
    /// <param name="PaidBy">Who hands the money over; the presenter where nobody is named.</param>
    /// <param name="Amount">What the cashier was shown: if the dossier owes another sum by now, nothing is taken.</param>
    public sealed record Request(Guid Dossier, string? PaidBy, long Amount);

    public Task<Result<FeeReceipt>> HandleAsync(Request request, Actor clerk, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, clerk, inner), ct);

    private async Task<Result<FeeReceipt>> WriteAsync(Request request, Actor clerk, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(clerk).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier is null || clerk.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not { } post || units.Find(dossier.ReceivedAt) is not { } oneStop)
        {
            return Refusals.NotFound;
        }

        var owed = dossier.FeesOwedNow.Sum(fee => fee.Amount);
        if (owed == 0 || owed != request.Amount)
        {
            return owed == 0 ? Refusals.NothingOwed : Refusals.OwedOtherwise(owed);
        }

        var paidBy = VietnameseText.Tidy(request.PaidBy) is { Length: > 0 } named ? named : dossier.Parties.Presenter.Name;
        return (await db.CollectAsync(dossier, dossier.ReturnedAt is not null, paidBy, oneStop, clerk, post, clock.Now, ct))!;
    }
}
