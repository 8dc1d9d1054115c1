using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Fees;

/// <summary>The receipt books that the officer reads, the newest receipt first.</summary>
internal sealed class Receipts(AppDb db, UnitDirectory units, CivilClock clock)
{
    public const int PageSize = 40;

    /// <param name="From">First day; null for all.</param>
    /// <param name="To">Last day.</param>
    public sealed record Request(DateOnly? From, DateOnly? To, bool VoidOnly, PageKey? After, int Take = PageSize);

    /// <summary>What the receipts of the days say: each counted by a query of its own.</summary>
    public sealed record Totals(int Given, int Voided, long Collected, long VoidedSum);

    /// <param name="Head">The viewer may make it void.</param>
    public sealed record View(FeeReceipt Receipt, Dossier Dossier, string UnitName, bool Head, bool Cashier);

    public async Task<IReadOnlyList<FeeReceipt>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var rows = Of(request, actor);
        if (request.After is { } after && long.TryParse(after.Key, out var entry))
        {
            var at = after.At;
            rows = rows.Where(row => row.At < at || (row.At == at && row.Entry < entry));
        }

        return await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Entry).Take(request.Take).ToListAsync(ct);
    }

    public async Task<Totals> TotalsAsync(Request request, Actor actor, CancellationToken ct)
    {
        var rows = Of(request, actor);
        return new Totals(
            await rows.CountAsync(ct), await rows.CountAsync(row => row.IsVoid, ct),
            await rows.Where(row => !row.IsVoid).SumAsync(row => row.Amount, ct), await rows.Where(row => row.IsVoid).SumAsync(row => row.Amount, ct));
    }

    public async Task<View?> FindAsync(Guid dossier, int year, string number, Actor actor, CancellationToken ct)
    {
        var seen = await db.Dossiers.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == dossier, ct);
        if (seen is null || !long.TryParse(number, out var entry)
            || await db.FeeReceipts.AsNoTracking().Where(row => row.DossierId == dossier && row.Year == year && row.Entry == entry).ToListAsync(ct) is not { Count: > 0 } found)
        {
            return null;
        }

        var mine = actor.TillUnits(units, clock.Today);
        var receipt = found.FirstOrDefault(row => mine.Contains(row.OneStop)) ?? found[0];

        return new View(
            receipt, seen, units.Find(receipt.OneStop)?.Name ?? receipt.OneStop.Value, actor.HeadOfTill(receipt.OneStop, units, clock.Today) is not null,
            actor.PostFor(Role.CounterOfficer, receipt.OneStop) is not null);
    }

    private IQueryable<FeeReceipt> Of(Request request, Actor actor)
    {
        var mine = actor.TillUnits(units, clock.Today);
        var rows = db.FeeReceipts.AsNoTracking().Where(row => mine.Contains(row.OneStop));
        rows = request.From is { } from ? rows.Where(row => row.Day >= from) : rows;
        rows = request.To is { } to ? rows.Where(row => row.Day <= to) : rows;
        return request.VoidOnly ? rows.Where(row => row.IsVoid) : rows;
    }
}
