using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Custody;

/// <summary>What a unit has to hand over, what it has offered, and what is on its way to it.</summary>
internal sealed class CustodyBoard(AppDb db, UnitDirectory units)
{
    private const int Most = 200;

    public sealed record Owed(UnitId From, string FromName, UnitId To, string ToName, IReadOnlyList<OwedDossier> Dossiers);

    public sealed record OwedDossier(Guid Id, string Number, string Procedure, string Owner, Moment? Due, string Papers);

    public sealed record Record(Guid Id, string Number, string FromName, string ToName, int Lines, Moment GivenAt, string GivenBy, HandoverState State, Moment? ReceivedAt);

    public sealed record Board(IReadOnlyList<Owed> Outgoing, IReadOnlyList<Record> Offered, IReadOnlyList<Record> Incoming, IReadOnlyList<Record> Settled);

    public async Task<Board> HandleAsync(Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var records = await db.Handovers.AsNoTracking()
            .Where(each => mine.Contains(each.From) || mine.Contains(each.To))
            .OrderByDescending(each => each.GivenAt).Take(Most)
            .ToListAsync(ct);
        return new Board(
            await OutgoingAsync(mine, actor, ct),
            [.. records.Where(each => each.State is HandoverState.Given && mine.Contains(each.From)).Select(each => Show(each))],
            [.. records.Where(each => each.State is HandoverState.Given && mine.Contains(each.To)).Select(each => Show(each))],
            [.. records.Where(each => each.State is not HandoverState.Given).Take(30).Select(each => Show(each))]);
    }

    private async Task<IReadOnlyList<Owed>> OutgoingAsync(List<UnitId> mine, Actor actor, CancellationToken ct)
    {
        var dossiers = await db.Dossiers.AsNoTracking().VisibleTo(actor)
            .Where(dossier => dossier.Tasks.Any(task => task.ClosedAt == null && task.AwaitsHandover))
            .Include(dossier => dossier.Tasks.Where(task => task.ClosedAt == null))
            .OrderBy(dossier => dossier.LawfulDue).Take(Most).ToListAsync(ct);
        var offered = new HashSet<Guid>();
        foreach (var unit in mine)
        {
            offered.UnionWith(await OpenLines.OfAsync(db, unit, ct));
        }

        var owed =
            from dossier in dossiers
            where !offered.Contains(dossier.Id)
            from task in dossier.OpenTasks.Where(task => task.AwaitsHandover).DistinctBy(task => task.Unit)
            from giver in mine
            let papers = dossier.OwedBy(giver, task.Unit)
            where papers.Count > 0
            group new OwedDossier(dossier.Id, dossier.Number, dossier.ProcedureName, dossier.OwnerName, dossier.LawfulDue, string.Join("; ", papers.Select(PaperWords.WithCounts)))
                by (Giver: giver, task.Unit);
        return [.. owed.Select(group => new Owed(group.Key.Giver, NameOf(group.Key.Giver), group.Key.Unit, NameOf(group.Key.Unit), [.. group]))];
    }

    private static Record Show(Handover each) => new(
        each.Id, each.Number, each.FromName, each.ToName, each.Lines.Count, each.GivenAt, each.GivenByName, each.State, each.ReceivedAt);

    private string NameOf(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;
}
