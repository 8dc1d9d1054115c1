using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Waits;

/// <summary>Ends the waiting times of processes (niêm yết) that the civil clock has passed.</summary>
internal sealed class ElapseWaits(AppDb db, PinnedRulesOf rules, CivilClock clock)
{
    /// <summary>Ends what is over; a dossier that cannot go on is left for the next round. Returns how many went on.</summary>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var now = clock.Now;
        var over = await db.DossierWaits.AsNoTracking().Where(wait => wait.EndedAt == null && wait.Until <= now)
            .OrderBy(wait => wait.Until).Take(100).ToListAsync(ct);
        var ended = 0;
        foreach (var wait in over)
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(inner => EndAsync(wait, now, inner), ct);
            ended += result.IsRefused ? 0 : 1;
        }

        return ended;
    }

    private async Task<Result<WaitElapsed>> EndAsync(DossierWait due, Moment now, CancellationToken ct)
    {
        var dossier = await db.Dossiers.Whole().SingleAsync(each => each.Id == due.DossierId, ct);
        var wait = dossier.Waits.Single(each => each.Element == due.Element && each.Since == due.Since);
        if (wait.EndedAt is not null)
        {
            return Refusals.NotFound; // another node was faster
        }

        var pinned = rules.For(dossier, now.Date);
        var elapsed = pinned.IsRefused ? pinned.Refusal : dossier.Elapse(wait, pinned.Value, now);
        var moved = elapsed.IsRefused ? elapsed.Refusal : dossier.KeepTime(pinned.Value, now);
        if (moved.IsRefused)
        {
            return moved.Refusal;
        }

        db.Record(dossier, elapsed.Value, Actor.System, reason: null);
        db.RecordFollowing(dossier);
        if (moved.Value is { } date)
        {
            db.Record(dossier, date, Actor.System, reason: null);
        }

        return elapsed;
    }
}
