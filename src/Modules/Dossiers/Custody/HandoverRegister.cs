using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Custody;

/// <summary>Sổ giao nhận hồ sơ: every record in which one of the reader's units stands on a side, the newest first.</summary>
internal sealed class HandoverRegister(AppDb db)
{
    public const int PageSize = 40;

    /// <param name="From">First day on which records were given.</param>
    /// <param name="To">Last day.</param>
    /// <param name="With">Only records with this unit on a side.</param>
    /// <param name="Differing">Only records in which something was missing.</param>
    public sealed record Request(DateOnly? From, DateOnly? To, UnitId? With, bool Differing, PageKey? After, int Take = PageSize);

    public async Task<IReadOnlyList<Handover>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var records = Asked(request, actor);
        if (request.After is { } after)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            records = records.Where(each => each.GivenAt < after.At || (each.GivenAt == after.At && string.Compare(each.Stream, after.Key) < 0));
#pragma warning restore CA1309
        }

        return await records.OrderByDescending(each => each.GivenAt).ThenByDescending(each => each.Stream).Take(request.Take).ToListAsync(ct);
    }

    /// <summary>The units with which the reader's units have exchanged papers, for the filter.</summary>
    public async Task<IReadOnlyList<(UnitId Unit, string Name)>> OthersAsync(Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var pairs = await db.Handovers.AsNoTracking().Where(each => mine.Contains(each.From) || mine.Contains(each.To))
            .Select(each => new { each.From, each.FromName, each.To, each.ToName }).Distinct().ToListAsync(ct);
        return
        [
            .. pairs.SelectMany(each => new[] { (Unit: each.From, Name: each.FromName), (Unit: each.To, Name: each.ToName) })
                .Where(each => !mine.Contains(each.Unit)).DistinctBy(each => each.Unit).OrderBy(each => each.Name, StringComparer.Ordinal),
        ];
    }

    private IQueryable<Handover> Asked(Request request, Actor actor)
    {
        var mine = actor.DossierUnits();
        var records = db.Handovers.AsNoTracking().Where(each => mine.Contains(each.From) || mine.Contains(each.To));
        if (request.From is { } from)
        {
            var first = Moment.FromLocal(from.ToDateTime(TimeOnly.MinValue));
            records = records.Where(each => each.GivenAt >= first);
        }

        if (request.To is { } to)
        {
            var behind = Moment.FromLocal(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            records = records.Where(each => each.GivenAt < behind);
        }

        if (request.With is { } other)
        {
            records = records.Where(each => each.From == other || each.To == other);
        }

        return request.Differing ? records.Where(each => each.Discrepancies > 0) : records;
    }
}
