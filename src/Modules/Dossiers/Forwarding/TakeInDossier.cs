using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Forwarding;

/// <summary>Tiếp nhận hồ sơ do nơi khác nhận hộ: the right one-stop takes it in, the date is computed now and the work begins.</summary>
internal sealed class TakeInDossier(AppDb db, PinnedRulesOf rules, UnitDirectory units, CivilClock clock)
{
    public Task<Result<DossierTakenIn>> HandleAsync(Guid id, Actor clerk, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(id, clerk, inner), ct);

    private async Task<Result<DossierTakenIn>> WriteAsync(Guid id, Actor clerk, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(clerk).Whole().SingleOrDefaultAsync(each => each.Id == id, ct);
        if (dossier is null || clerk.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not { } post)
        {
            return Refusals.NotFound;
        }

        var now = clock.Now;
        var pinned = rules.For(dossier, now.Date);
        var dates = pinned.IsRefused ? pinned.Refusal : ProcessDates.Of(pinned.Value.Case.Term, pinned.Value.Planner, now);
        if (dates.IsRefused)
        {
            return dates.Refusal;
        }

        var taken = dossier.TakeIn(
            pinned.Value.Process, pinned.Value.Planner, dates.Value, units.Find(dossier.HelpedAt)!, units.Find(dossier.ReceivedAt)!, clerk, now);
        if (!taken.IsRefused)
        {
            db.Record(dossier, taken.Value, clerk, reason: null, post);
            db.RecordFollowing(dossier);
        }

        return taken;
    }
}
