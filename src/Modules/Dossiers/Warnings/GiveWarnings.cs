using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Warnings;

/// <summary>
/// The pass of the clock over what is open: every stage that was reached is told once. It may be broken off and begun again anywhere,
/// since what was told stands in the table.
/// </summary>
internal sealed class GiveWarnings(AppDb db, WorkingCalendars calendars, WarningRules rules, CivilClock clock)
{
    private const int Chunk = 500;

    /// <summary>The longest break in an office's year: no day so many working days ahead lies further off than this beyond twice the days.</summary>
    private const int LongestBreak = 14;

    /// <summary>As much of a step or dossier as its stage needs.</summary>
    private sealed class Light
    {
        public required Guid Dossier { get; init; }

        public required Guid About { get; init; }

        public required Moment Begun { get; init; }

        public required Moment Due { get; init; }

        public Moment? Half { get; init; }

        /// <summary>Of a dossier; null for a step.</summary>
        public Due? Clock { get; init; }

        public required UnitId Unit { get; init; }
    }

    /// <summary>Tells what is to be told; a dossier that somebody changes meanwhile is left for the next round. Returns how many warnings were given.</summary>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var now = clock.Now;
        var given = 0;
        foreach (var dossier in (await ReachedAsync(Dossiers(now), now, ct)).Union(await ReachedAsync(Steps(now), now, ct)).ToList())
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(inner => WarnAsync(dossier, now, inner), ct);
            given += result.IsRefused ? 0 : result.Value;
        }

        return given;
    }

    private async Task<Result<int>> WarnAsync(Guid id, Moment now, CancellationToken ct)
    {
        var dossier = await db.Dossiers.Whole().SingleAsync(each => each.Id == id, ct);
        var told = dossier.Warn(await db.DossierWarnings.AsNoTracking().Where(each => each.DossierId == id).ToListAsync(ct), rules, calendars, now);
        foreach (var warning in told)
        {
            db.Add(warning);
            db.Record(dossier, dossier.FactOf(warning), Actor.System, reason: null);
        }

        return told.Count;
    }

    /// <summary>Of those that the tables offer, the dossiers at which a stage is reached that nobody was told of. Light rows: few of many are.</summary>
    private async Task<IReadOnlyList<Guid>> ReachedAsync(IQueryable<Light> offered, Moment now, CancellationToken ct)
    {
        var reached = new List<Guid>();
        for (var (last, ended) = (Guid.Empty, false); !ended;)
        {
            var after = last;
            var chunk = await offered.Where(each => each.About > after).OrderBy(each => each.About).Take(Chunk).ToListAsync(ct);
            var ids = chunk.Select(each => each.About).ToList();
            var told = (await db.DossierWarnings.AsNoTracking().Where(each => ids.Contains(each.About)).Select(each => new { each.About, each.Due, each.Stage }).ToListAsync(ct)).ToLookup(each => each.About);
            reached.AddRange(chunk.Where(each => StageOf(each, now) is { } stage && !told[each.About].Any(one => one.Due == each.Due && one.Stage >= stage)).Select(each => each.Dossier));
            (last, ended) = (chunk.Count == 0 ? last : chunk[^1].About, chunk.Count < Chunk);
        }

        return reached;
    }

    private WarningStage? StageOf(Light light, Moment now) => light.Clock is { } running
        ? WarningTimes.OfDossier(light.Due, running, rules, calendars.Of(light.Unit), now)
        : WarningTimes.OfStep(light.Begun, light.Due, light.Half, rules, calendars.Of(light.Unit), now);

    private IQueryable<Light> Dossiers(Moment now)
    {
        var (until, warnings) = (Until(now, Math.Max(rules.DueNear, rules.DueClose)), db.DossierWarnings);
        return db.Dossiers.AsNoTracking()
            .Where(dossier => dossier.ReadyAt == null && dossier.PausedSince == null && dossier.LawfulDue != null && dossier.LawfulDue <= until
                && !warnings.Any(each => each.About == dossier.Id && each.Due == dossier.LawfulDue && each.Stage == WarningStage.DueOver))
            .Select(dossier => new Light { Dossier = dossier.Id, About = dossier.Id, Begun = dossier.AcceptedAt, Due = dossier.LawfulDue!.Value, Clock = dossier.Clock, Unit = dossier.Competent });
    }

    private IQueryable<Light> Steps(Moment now)
    {
        var (until, warnings) = (Until(now, rules.StepNear), db.DossierWarnings);
        return db.DossierTasks.AsNoTracking()
            .Where(task => task.ClosedAt == null && task.PlannedDue != null && !task.ForReturn && (task.PlannedDue <= until || task.HalfUsedAt <= now)
                && !warnings.Any(each => each.About == task.Id && each.Stage == WarningStage.StepOver))
            .Select(task => new Light { Dossier = task.DossierId, About = task.Id, Begun = task.OpenedAt, Due = task.PlannedDue!.Value, Half = task.HalfUsedAt, Unit = task.Unit });
    }

    private static Moment Until(Moment now, int days) => now + TimeSpan.FromDays((2 * days) + LongestBreak);
}
