using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>Opinions whose day has passed: reported once to the one-stop; where the law takes silence for consent, the step waits no longer.</summary>
internal sealed class ReportLateOpinions(AppDb db, UnitDirectory units, CivilClock clock)
{
    private const int Chunk = 100;

    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var now = clock.Now;
        var tasks = db.DossierTasks;
        var late = await db.DossierOpinions.AsNoTracking()
            .Where(each => each.ClosedAt == null && each.ReportedAt == null && each.Due < now && tasks.Any(task => task.Id == each.Task && task.ClosedAt == null))
            .OrderBy(each => each.Due).Select(each => each.Id).Take(Chunk).ToListAsync(ct);
        var reported = 0;
        foreach (var id in late)
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(inner => ReportAsync(id, now, inner), ct);
            reported += result.IsRefused ? 0 : 1; // a conflict is left for the next round
        }

        return reported;
    }

    private async Task<Result<OpinionOverdue>> ReportAsync(Guid id, Moment now, CancellationToken ct)
    {
        var opinion = await db.DossierOpinions.SingleAsync(each => each.Id == id, ct);
        var dossier = await db.Dossiers.Whole().SingleAsync(each => each.Id == opinion.DossierId, ct);
        var overdue = dossier.ReportOpinion(opinion, units.Find(opinion.ReportTo)!, now);
        return overdue.IsRefused ? overdue : db.Record(dossier, overdue.Value, Actor.System, reason: null);
    }
}
