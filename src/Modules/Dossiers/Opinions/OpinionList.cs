using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Opinions;

/// <summary>Opinions that an officer's units owe, and those that they wait for: what is due first on top.</summary>
internal sealed class OpinionList(AppDb db, CivilClock clock)
{
    private const int Most = 100;

    public sealed record Row(Guid Dossier, string Number, string ProcedureName, string From, string To, string Text, Moment Due, bool Late);

    public sealed record Listed(IReadOnlyList<Row> Owed, IReadOnlyList<Row> Awaited);

    public async Task<Listed> HandleAsync(Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        return new Listed(
            await RowsAsync(db.DossierOpinions.Where(each => units.Contains(each.Unit)), ct),
            await RowsAsync(db.DossierOpinions.Where(each => units.Contains(each.AskingUnit)), ct));
    }

    public async Task<int> OwedAsync(Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        return await db.DossierOpinions.CountAsync(each => each.ClosedAt == null && units.Contains(each.Unit), ct);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<DossierOpinion> opinions, CancellationToken ct)
    {
        var now = clock.Now;
        return await (
            from each in opinions
            where each.ClosedAt == null
            join dossier in db.Dossiers on each.DossierId equals dossier.Id
            orderby each.Due, each.Id
            select new Row(dossier.Id, dossier.Number, dossier.ProcedureName, each.AskingName, each.UnitName, each.Text, each.Due, each.Due < now))
            .AsNoTracking().Take(Most).ToListAsync(ct);
    }
}
