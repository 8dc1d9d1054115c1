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

    /// <returns>The questions, one per unit.</returns>
    public Task<Result<List<DossierOpinion>>> HandleAsync(Request request, Actor actor, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<List<DossierOpinion>>> WriteAsync(Request request, Actor actor, CancellationToken ct)
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

        var asked = Asked(request.Units, task.Unit);
        if (asked.IsRefused)
        {
            return asked.Refusal;
        }

        var wish = WishOf(request, dossier);
        if (wish.IsRefused)
        {
            return wish.Refusal;
        }

        var post = actor.PostFor(task.Role, task.Unit);
        var opinions = new List<DossierOpinion>();
        foreach (var unit in asked.Value)
        {
            var opinion = dossier.AskOpinion(task, units.Find(task.Unit)!, unit, wish.Value, actor, clock.Now);
            if (opinion.IsRefused)
            {
                return opinion.Refusal;
            }

            opinions.Add(opinion.Value);
            db.Add(opinion.Value);
            db.Record(dossier, FactOf(opinion.Value, dossier, task), actor, reason: null, post);
        }

        return opinions;
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

    private Result<List<UnitInfo>> Asked(IReadOnlyList<string> ids, UnitId own)
    {
        var askable = units.AskableFrom(own, clock.Today);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        if (wanted.Count is 0 or > Most)
        {
            return Refusals.OpinionUnitMissing(Most);
        }

        return wanted.FirstOrDefault(id => askable.All(unit => unit.Id.Value != id)) is { } stranger
            ? Refusals.OpinionUnitOutOfReach(units.Find(new UnitId(stranger))?.Name ?? stranger)
            : askable.Where(unit => wanted.Contains(unit.Id.Value)).ToList();
    }
}
