using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Closures;

/// <summary>Which dates of open dossiers differ from what the calendar says: shown before a decision acts, and written after it.</summary>
internal sealed class MovedDates(AppDb db, UnitDirectory units, WorkingCalendars calendars)
{
    private const int Chunk = 200;

    /// <param name="After">Null where the calendar now ends before the date.</param>
    public sealed record Row(Guid Id, string Number, string ProcedureName, Moment Before, Moment? After, string? Problem);

    /// <summary>What the days would move; nothing is changed.</summary>
    public async Task<List<Row>> PreviewAsync(ClosedDays days, CancellationToken ct)
    {
        var rows = new List<Row>();
        await foreach (var id in OpenAsync(days.Unit, ct))
        {
            var dossier = await db.Dossiers.AsNoTracking().SingleAsync(each => each.Id == id, ct);
            var before = dossier.LawfulDue!.Value;
            var moved = dossier.FollowCalendar(calendars.With(days, dossier.Competent), days.Name);
            if (moved.IsRefused || moved.Value is not null)
            {
                rows.Add(new Row(dossier.Id, dossier.Number, dossier.ProcedureName, before, dossier.LawfulDue == before ? null : dossier.LawfulDue, moved.Refusal?.Message));
            }
        }

        return rows;
    }

    /// <summary>Writes the dates that differ, dossier by dossier; what is done already stays as it is, so that it can be repeated after a fault.</summary>
    public async Task<int> WriteAsync(UnitId unit, string ground, Actor by, CancellationToken ct)
    {
        var moved = 0;
        await foreach (var id in OpenAsync(unit, ct))
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(inner => MoveAsync(id, ground, by, inner), ct);
            if (result is { IsRefused: true, Refusal.Code: StorageRefusals.ConflictCode })
            {
                throw new InvalidOperationException(result.Refusal.Message); // somebody works on it at this moment: the delivery comes again
            }

            moved += result is { IsRefused: false, Value: not null } ? 1 : 0;
        }

        return moved;
    }

    private async Task<Result<DueMoved?>> MoveAsync(Guid id, string ground, Actor by, CancellationToken ct)
    {
        var dossier = await db.Dossiers.Whole().SingleAsync(each => each.Id == id, ct);
        var moved = dossier.FollowCalendar(calendars.Of(dossier.Competent), ground);
        if (moved is { IsRefused: false, Value: { } fact })
        {
            db.Record(dossier, fact, by, reason: null);
        }

        return moved;
    }

    /// <summary>Ids of the dossiers of a unit and those under it whose time runs, in chunks by key.</summary>
    private async IAsyncEnumerable<Guid> OpenAsync(UnitId unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var subtree = units.SubtreeOf(unit).ToList();
        var last = Guid.Empty;
        List<Guid> ids;
        do
        {
            var after = last;
            ids = await db.Dossiers.AsNoTracking()
                .Where(dossier => subtree.Contains(dossier.Competent) && dossier.ReadyAt == null && dossier.PausedSince == null && dossier.LawfulDue != null && dossier.Id > after)
                .OrderBy(dossier => dossier.Id).Select(dossier => dossier.Id).Take(Chunk).ToListAsync(ct);
            foreach (var id in ids)
            {
                last = id;
                yield return id;
            }
        }
        while (ids.Count == Chunk);
    }
}
