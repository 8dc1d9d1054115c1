using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Apologies;

/// <summary>Hạn trả kết quả: what is late, what will be by the next working day, and letters that wait for head or leader; oldest date first, paged by key.</summary>
internal sealed class DeadlineBoard(AppDb db, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    public const int PageSize = 40;

    public sealed record Row(
        Guid Id, string Number, string OwnerName, string ProcedureName, string UnitName, string? Holder, Moment Due, Moment? Promised, string Left, ApologyWish? Wish, ApologyState? State,
        int LateRequests);

    private sealed record Found(
        Guid Id, string Number, string OwnerName, string ProcedureName, UnitId Responsible, UnitId Competent, Moment AcceptedAt, Moment Due, Moment? Promised, Due? Clock,
        ApologyState? State, string? Holder, int LateRequests);

    public async Task<IReadOnlyList<Row>> HandleAsync(PageKey? after, Actor actor, CancellationToken ct)
    {
        var until = Moment.FromLocal(NextWorkingDay(actor).ToDateTime(TimeOnly.MaxValue));
        var running = db.Dossiers.AsNoTracking().VisibleTo(actor).Where(dossier => dossier.ReadyAt == null && dossier.PausedSince == null && dossier.LawfulDue != null
            && (dossier.LawfulDue <= until || dossier.ApologyState == ApologyState.Drafted || dossier.ApologyState == ApologyState.Approved));
        if (after is { } key)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            running = running.Where(dossier => dossier.LawfulDue >= key.At && (dossier.LawfulDue > key.At || string.Compare(dossier.Number, key.Key) > 0));
#pragma warning restore CA1309
        }

        var found = await running.OrderBy(dossier => dossier.LawfulDue).ThenBy(dossier => dossier.Number).Take(PageSize)
            .Select(dossier => new Found(
                dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.Responsible, dossier.Competent, dossier.AcceptedAt, dossier.LawfulDue!.Value,
                dossier.Promised, dossier.Clock, dossier.ApologyState, dossier.Tasks.Where(task => task.ClosedAt == null).Select(task => task.HolderName).FirstOrDefault(), dossier.LateRequests))
            .ToListAsync(ct);
        return [.. found.Select(RowOf)];
    }

    private Row RowOf(Found found)
    {
        var calendar = calendars.Of(found.Competent);
        var running = new Running(found.AcceptedAt, found.Due, found.Clock, true, found.State);
        return new Row(
            found.Id, found.Number, found.OwnerName, found.ProcedureName, units.Find(found.Responsible)?.Name ?? "", found.Holder, found.Due, found.Promised,
            found.Clock is { } clockwork ? Lateness.WorkingTimeLeft(calendar, clock.Now.Local, clockwork).Phrase : "", running.WishAt(clock.Now, calendar), found.State, found.LateRequests);
    }

    private DateOnly NextWorkingDay(Actor actor) =>
        (actor.Posts.Count == 0 ? null : calendars.Of(actor.Posts[0].Unit).WorkingDayAfter(clock.Today)) ?? clock.Today.AddDays(1);
}
