using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Closures;

/// <summary>A leader closes the offices, or takes a closure back that was entered wrongly. The dates follow after the commit.</summary>
internal sealed class DecideClosure(AppDb db, UnitDirectory units, WorkingCalendars calendars, ClosureBook book, MovedDates dates, CivilClock clock)
{
    public sealed record Request(UnitId Unit, DateOnly? From, DateOnly? To, string? Name, string? Decision);

    /// <summary>Everything that the decision would move; refused like the decision itself.</summary>
    public async Task<Result<List<MovedDates.Row>>> PreviewAsync(Request request, Actor actor, CancellationToken ct) =>
        RefusalOf(request, actor) is { } refusal
            ? refusal
            : await dates.PreviewAsync(new ClosedDays(request.Unit, request.From!.Value, request.To!.Value, VietnameseText.Tidy(request.Name)), ct);

    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        if (RefusalOf(request, actor) is { } refusal)
        {
            return refusal;
        }

        var unit = units.Find(request.Unit)!;
        var (closure, fact) = OfficeClosure.Decide(
            unit, request.From!.Value, request.To!.Value, VietnameseText.Tidy(request.Name), VietnameseText.Tidy(request.Decision), actor, clock.Now);
        var decided = await db.WriteAsync(
            _ =>
            {
                db.OfficeClosures.Add(closure);
                db.Record(closure, fact, actor, reason: null, actor.PostFor(Role.Leader, unit.Id));
                return Task.FromResult<Result<Guid>>(closure.Id);
            },
            ct);
        await FollowAsync(decided.IsRefused, ct);
        return decided;
    }

    public async Task<Result<ClosureRevoked>> RevokeAsync(Guid id, string? reason, Actor actor, CancellationToken ct)
    {
        var revoked = await db.WriteAsync(inner => RevokeInsideAsync(id, VietnameseText.Tidy(reason), actor, inner), ct);
        await FollowAsync(revoked.IsRefused, ct);
        return revoked;
    }

    private async Task<Result<ClosureRevoked>> RevokeInsideAsync(Guid id, string reason, Actor actor, CancellationToken ct)
    {
        var closure = await db.OfficeClosures.SingleOrDefaultAsync(each => each.Id == id, ct);
        if (closure is null || actor.PostFor(Role.Leader, closure.Unit) is not { } post)
        {
            return Refusals.ClosureNotFound;
        }

        if (reason.Length == 0)
        {
            return Refusals.ClosureReasonMissing;
        }

        var revoked = closure.Revoke();
        if (!revoked.IsRefused)
        {
            db.Record(closure, revoked.Value, actor, reason, post);
        }

        return revoked;
    }

    private Refusal? RefusalOf(Request request, Actor actor) =>
        actor.PostFor(Role.Leader, request.Unit) is null || units.Find(request.Unit) is not { IsCommittee: true }
            ? Refusals.ClosureNotYours
            : OfficeClosure.RefusalOf(request.From, request.To, VietnameseText.Tidy(request.Name), VietnameseText.Tidy(request.Decision), calendars.Of(request.Unit));

    private Task FollowAsync(bool refused, CancellationToken ct) => refused ? Task.CompletedTask : book.FollowAsync(ct);
}

/// <summary>After the commit: every open dossier of the unit gets the date that the calendar now gives.</summary>
internal sealed class MoveDates(AppDb db, ClosureBook book, MovedDates dates) : IFactHandler<ClosureDecided>, IFactHandler<ClosureRevoked>
{
    public Task HandleAsync(RecordedFact recorded, ClosureDecided fact, CancellationToken ct) => MoveAsync(fact.Closure, fact.Unit, ct);

    public Task HandleAsync(RecordedFact recorded, ClosureRevoked fact, CancellationToken ct) => MoveAsync(fact.Closure, fact.Unit, ct);

    private async Task MoveAsync(Guid id, UnitId unit, CancellationToken ct)
    {
        await book.FollowAsync(ct); // also on a node on which nobody decided
        var closure = await db.OfficeClosures.AsNoTracking().SingleAsync(each => each.Id == id, ct);
        await dates.WriteAsync(unit, Refusals.Say(closure.Revoked ? Texts.ClosureGroundRevoked : Texts.ClosureGround, closure.Name, closure.Decision), Actor.System, ct);
    }
}
