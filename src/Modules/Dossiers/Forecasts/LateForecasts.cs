using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers.Forecasts;

/// <summary>Dự báo: which open dossiers will be late if nothing changes, or are already, and why; the nearest lawful date first, paged by key.</summary>
internal sealed class LateForecasts(AppDb db, PinnedRulesOf rules, BundleEngines engines, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    public const int PageSize = 30;

    private const int Chunk = 200;

    /// <param name="Ready">When the result would be ready at the earliest by the budgets that are left.</param>
    /// <param name="LateBy">“quá hạn 2 ngày làm việc”: how far that is behind the lawful date.</param>
    /// <param name="AlreadyLate">The lawful date has passed.</param>
    public sealed record Row(
        Guid Dossier, string Number, string OwnerName, string ProcedureName, string UnitName, string StepName, string? Holder, Moment Since, Moment Due, Moment Ready, string LateBy, string Why,
        bool AlreadyLate, PageKey Place);

    private sealed record Open(
        Guid Id, string Number, string OwnerName, string Procedure, string ProcedureName, string BundleVersion, string Case, UnitId Competent, Moment Due, Due Clock, Marking Marking,
        List<Standing> Tasks, List<Standing> Waits);

    public async Task<IReadOnlyList<Row>> HandleAsync(PageKey? after, Actor actor, CancellationToken ct, int take = PageSize)
    {
        var (rows, now, ended) = (new List<Row>(), clock.Now, false);
        while (rows.Count < take && !ended)
        {
            var chunk = await ChunkAsync(after, actor, ct);
            rows.AddRange(chunk.Select(open => RowOf(open, now)).OfType<Row>().Take(take - rows.Count));
            (after, ended) = (chunk.Count == 0 ? after : new PageKey(chunk[^1].Due, chunk[^1].Number), chunk.Count < Chunk);
        }

        return rows;
    }

    private Row? RowOf(Open open, Moment now)
    {
        if (rules.BundleOf(open.Procedure, open.BundleVersion) is not { IsRefused: false } bundle || bundle.Value.FindCase(open.Case) is not { } chosen)
        {
            return null;
        }

        var calendar = calendars.Of(open.Competent);
        var longer = chosen.Term.Extension is { } extension && open.Clock.Term == extension.Term;
        if (Forecast.Of(engines.ProcessOf(bundle.Value), chosen.Term, [.. open.Tasks, .. open.Waits], longer, calendar, now) is not { } forecast
            || Lateness.Of(open.Clock, forecast.Ready.Local) is not Timeliness.Late)
        {
            return null;
        }

        var unit = forecast.At.Unit is { } id ? units.Find(id)?.Name ?? "" : "";
        return new Row(
            open.Id, open.Number, open.OwnerName, open.ProcedureName, unit, forecast.At.Name, forecast.At.Holder, forecast.At.Since, open.Due, forecast.Ready,
            Lateness.WorkingTimeLeft(calendar, forecast.Ready.Local, open.Clock).Phrase, ForecastWords.Why(forecast, unit, calendar, now),
            Lateness.Of(open.Clock, now.Local) is Timeliness.Late, new PageKey(open.Due, open.Number));
    }

    private Task<List<Open>> ChunkAsync(PageKey? after, Actor actor, CancellationToken ct)
    {
        var running = db.Dossiers.AsNoTracking().VisibleTo(actor).Where(dossier => dossier.ReadyAt == null && dossier.PausedSince == null && dossier.LawfulDue != null);
        if (after is not null)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            running = running.Where(dossier => dossier.LawfulDue >= after.At && (dossier.LawfulDue > after.At || string.Compare(dossier.Number, after.Key) > 0));
#pragma warning restore CA1309
        }

        return running.OrderBy(dossier => dossier.LawfulDue).ThenBy(dossier => dossier.Number).Take(Chunk)
            .Select(dossier => new Open(
                dossier.Id, dossier.Number, dossier.OwnerName, dossier.Procedure, dossier.ProcedureName, dossier.BundleVersion, dossier.Case, dossier.Competent,
                dossier.LawfulDue!.Value, dossier.Clock!, dossier.Marking,
                dossier.Tasks.Where(task => task.ClosedAt == null)
                    .Select(task => new Standing(task.Element, task.Name, task.Unit, task.HolderName, task.OpenedAt, task.PlannedDue, task.AwaitsHandover)).ToList(),
                dossier.Waits.Where(wait => wait.EndedAt == null)
                    .Select(wait => new Standing(wait.Element, wait.Name, null, null, wait.Since, wait.Until, false)).ToList()))
            .ToListAsync(ct);
    }
}
