using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Opinions;

/// <summary>Opinions that an officer's units owe, those that they wait for, and the late ones reported to their one-stop: what is due first on top.</summary>
internal sealed class OpinionList(AppDb db, CivilClock clock)
{
    private const int Most = 100;

    public sealed record Row(Guid Id, Guid Dossier, string Number, string ProcedureName, string From, string To, string Text, Moment Due, bool Late);

    public sealed record Listed(IReadOnlyList<Row> Owed, IReadOnlyList<Row> Awaited, IReadOnlyList<Row> Reported);

    public async Task<Listed> HandleAsync(Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        return new Listed(
            await RowsAsync(Open().Where(each => units.Contains(each.Unit)), ct),
            await RowsAsync(Open().Where(each => units.Contains(each.AskingUnit)), ct),
            await RowsAsync(Open().Where(each => each.ReportedAt != null && units.Contains(each.ReportTo)), ct));
    }

    /// <summary>How many answers the actor's units owe, and how many late ones were reported to them.</summary>
    public async Task<(int Owed, int Reported)> CountAsync(Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        return (
            await Open().CountAsync(each => units.Contains(each.Unit), ct),
            await Open().CountAsync(each => each.ReportedAt != null && units.Contains(each.ReportTo), ct));
    }

    /// <summary>Those whose step still waits; one that ended another way (withdrawn, stopped) waits for nobody.</summary>
    private IQueryable<DossierOpinion> Open()
    {
        var tasks = db.DossierTasks;
        return db.DossierOpinions.Where(each => each.ClosedAt == null && tasks.Any(task => task.Id == each.Task && task.ClosedAt == null));
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<DossierOpinion> opinions, CancellationToken ct)
    {
        var now = clock.Now;
        return await (
            from each in opinions
            join dossier in db.Dossiers on each.DossierId equals dossier.Id
            orderby each.Due, each.Id
            select new Row(each.Id, dossier.Id, dossier.Number, dossier.ProcedureName, each.AskingName, each.UnitName, each.Text, each.Due, each.Due < now))
            .AsNoTracking().Take(Most).ToListAsync(ct);
    }
}
