using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Custody;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Endings;

/// <summary>Trả lại giấy tờ: the papers of a dossier that ended without a result leave the one-stop, against signature.</summary>
internal sealed class ReturnPapers(AppDb db, CivilClock clock)
{
    public sealed record Request(Guid Dossier, Collector? To);

    public Task<Result<PapersReturned>> HandleAsync(Request request, Actor clerk, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, clerk, inner), ct);

    private async Task<Result<PapersReturned>> WriteAsync(Request request, Actor clerk, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(clerk).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier is null || clerk.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not { } post)
        {
            return Refusals.NotFound;
        }

        if (request.To is not { } collector)
        {
            return Refusals.IdentityNotChecked;
        }

        if (await OpenLines.RefusalAsync(db, dossier, ct) is { } onTheWay)
        {
            return onTheWay;
        }

        var given = dossier.GivePapersBack(collector, clerk, clock.Now);
        if (!given.IsRefused)
        {
            db.Record(dossier, given.Value, clerk, reason: null, post);
        }

        return given;
    }
}
