using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>The holder of a step asks units for their opinion, all by the same day, all in one transaction.</summary>
internal sealed class AskOpinions(AppDb db, UnitDirectory units, WorkingCalendars calendars, PinnedRulesOf rules, CivilClock clock)
{
    public const int Most = 20;

    /// <param name="Date">Answers are wanted by its closing time; a working day.</param>
    /// <param name="Papers">Ids of the papers that the units may read.</param>
    /// <param name="WithAnswers">Whether they may read what was declared.</param>
    public sealed record Request(Guid Dossier, Guid Task, IReadOnlyList<string> Units, string? Text, DateOnly? Date, IReadOnlyList<string> Papers, bool WithAnswers);

    public Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<Done>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier?.FindTask(request.Task) is not { } task)
        {
            return Refusals.NotFound;
        }

        if (request.Units.Contains(task.Unit.Value))
        {
            return Refusals.OpinionOwnUnit;
        }

        if (Asked(request.Units, task.Unit) is not { Count: > 0 } asked)
        {
            return Refusals.OpinionUnitMissing(Most);
        }

        var wish = WishOf(request, dossier);
        if (wish.IsRefused)
        {
            return wish.Refusal;
        }

        var post = actor.PostFor(task.Role, task.Unit);
        foreach (var unit in asked)
        {
            var opinion = dossier.AskOpinion(task, units.Find(task.Unit)!, unit, wish.Value, actor, clock.Now);
            if (opinion.IsRefused)
            {
                return opinion.Refusal;
            }

            db.Add(opinion.Value);
            db.Record(dossier, FactOf(opinion.Value, dossier, task), actor, reason: null, post);
        }

        return Done.It;
    }

    private Result<OpinionWish> WishOf(Request request, Dossier dossier)
    {
        var calendar = calendars.Of(dossier.Competent);
        if (request.Date is not { } date || !calendar.IsWorkingDay(date))
        {
            return Refusals.OpinionDateMissing;
        }

        var pinned = rules.For(dossier, clock.Today);
        return new OpinionWish(
            (request.Text ?? "").Trim(), Moment.FromLocal(date.ToDateTime(calendar.SessionsOn(date)[^1].To)), [.. request.Papers.Distinct()], request.WithAnswers,
            pinned.IsRefused ? null : pinned.Value.Bundle.Consultation?.SilenceBasis(clock.Today, date));
    }

    private static OpinionAsked FactOf(DossierOpinion one, Dossier dossier, DossierTask task) => new(
        one.Id, task.Id, task.Name, task.Unit, one.Unit, one.UnitName, one.Text, one.Due,
        [.. dossier.Papers.Where(paper => one.Papers.Contains(paper.Id)).Select(paper => paper.Name)], one.WithAnswers, one.SilenceBasis);

    private List<UnitInfo>? Asked(IReadOnlyList<string> ids, UnitId own)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var found = units.AskableFrom(own, clock.Today).Where(unit => wanted.Contains(unit.Id.Value)).ToList();
        return found.Count > Most || found.Count < wanted.Count ? null : found;
    }
}
