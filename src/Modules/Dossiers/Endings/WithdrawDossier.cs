using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Custody;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Endings;

/// <summary>Rút hồ sơ: the citizen takes the application back at the one-stop. Papers that lie there go back in the same act, others follow.</summary>
internal sealed class WithdrawDossier(AppDb db, UnitDirectory units, CivilClock clock)
{
    /// <param name="Fees">What becomes of the fees; null where nothing was paid.</param>
    /// <param name="PapersBack">The papers are handed over now, against signature.</param>
    public sealed record Request(Guid Dossier, Collector? By, string? Reason, FeeChoice? Fees, bool PapersBack);

    public Task<Result<Dossier>> HandleAsync(Request request, Actor clerk, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, clerk, inner), ct);

    private async Task<Result<Dossier>> WriteAsync(Request request, Actor clerk, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(clerk).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier is null || clerk.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not { } post || units.Find(dossier.ReceivedAt) is not { } desk)
        {
            return Refusals.NotFound;
        }

        if (request.By is not { } by)
        {
            return Refusals.IdentityNotChecked;
        }

        var now = clock.Now;
        var withdrawn = dossier.Withdraw(by, VietnameseText.Tidy(request.Reason), desk, now);
        if (withdrawn.IsRefused)
        {
            return withdrawn.Refusal;
        }

        db.Record(dossier, withdrawn.Value, clerk, reason: null, post);
        var settled = dossier.SettleFees(request.Fees);
        if (settled.IsRefused)
        {
            return settled.Refusal;
        }

        if (settled.Value is { } fees)
        {
            db.Record(dossier, fees, clerk, reason: null, post);
        }

        if (!request.PapersBack || dossier.OpenTasks.All(task => task.AwaitsHandover))
        {
            return dossier;
        }

        return await OpenLines.RefusalAsync(db, dossier, ct) is { } onTheWay ? onTheWay : GiveBack(dossier, by, clerk, post, now);
    }

    private Result<Dossier> GiveBack(Dossier dossier, Collector by, Actor clerk, Post post, Moment now)
    {
        var given = dossier.GivePapersBack(by, clerk, now);
        if (given.IsRefused)
        {
            return given.Refusal;
        }

        db.Record(dossier, given.Value, clerk, reason: null, post);
        return dossier;
    }
}
