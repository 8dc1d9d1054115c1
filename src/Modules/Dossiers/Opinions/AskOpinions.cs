using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>The holder of a step asks units for their opinion, all by the same day, all in one transaction.</summary>
internal sealed class AskOpinions(AppDb db, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    public const int Most = 20;

    /// <param name="Date">Answers are wanted by its closing time; a working day.</param>
    public sealed record Request(Guid Dossier, Guid Task, IReadOnlyList<string> Units, string? Text, DateOnly? Date);

    public Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<Done>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier?.FindTask(request.Task) is not { } task)
        {
            return Refusals.NotFound;
        }

        if (Asked(request.Units) is not { Count: > 0 } asked)
        {
            return Refusals.OpinionUnitMissing(Most);
        }

        var calendar = calendars.Of(dossier.Competent);
        if (request.Date is not { } date || !calendar.IsWorkingDay(date))
        {
            return Refusals.OpinionDateMissing;
        }

        var (due, text, post) = (Moment.FromLocal(date.ToDateTime(calendar.SessionsOn(date)[^1].To)), (request.Text ?? "").Trim(), actor.PostFor(task.Role, task.Unit));
        foreach (var unit in asked)
        {
            var opinion = dossier.AskOpinion(task, units.Find(task.Unit)!, unit, text, due, actor, clock.Now);
            if (opinion.IsRefused)
            {
                return opinion.Refusal;
            }

            var one = opinion.Value;
            db.Add(one);
            db.Record(dossier, new OpinionAsked(one.Id, task.Id, task.Name, task.Unit, one.Unit, one.UnitName, text, due), actor, reason: null, post);
        }

        return Done.It;
    }

    private List<UnitInfo>? Asked(IReadOnlyList<string> ids)
    {
        var found = ids.Distinct(StringComparer.Ordinal).Select(id => units.Find(new UnitId(id))).ToList();
        return found.Count > Most || found.Any(unit => unit is null || !unit.ValidOn(clock.Today)) ? null : found.OfType<UnitInfo>().ToList();
    }
}
