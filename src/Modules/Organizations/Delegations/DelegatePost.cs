using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Gives a post to another officer between two days.</summary>
internal sealed class DelegatePost(AppDb db, UnitDirectory units, ActorCache actors, CivilClock civil)
{
    /// <param name="Document">Number and date of the written authorisation.</param>
    public sealed record Request(Guid Holding, Guid To, DateOnly? From, DateOnly? Until, string? Document, string? Reason);

    public async Task<Result<PostDelegated>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var done = await db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);
        actors.Forget();
        return done;
    }

    private async Task<Result<PostDelegated>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var today = civil.Today;
        var giver = await db.Accounts.Include(each => each.Posts).Include(each => each.Delegations).AsSplitQuery()
            .SingleOrDefaultAsync(each => each.Scopes == null && each.Posts.Any(post => post.Id == request.Holding), ct);
        if (giver?.Posts.Single(post => post.Id == request.Holding) is not { } holding || !actor.MayDelegate(holding, units, today))
        {
            return Refusals.NotFound;
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Refusals.ReasonMissing;
        }

        if (request.Until is not { } until)
        {
            return Refusals.DelegationUntilMissing;
        }

        var to = await db.Accounts.AsNoTracking().Include(each => each.Posts).SingleOrDefaultAsync(each => each.Id == request.To && !each.Closed && each.Scopes == null, ct);
        var receiver = to?.ToActor(units, today);
        if (receiver?.PostToActThrough(holding, units, today) is not { } through)
        {
            return holding.Role switch
            {
                Role.Leader => Refusals.DelegateNotHead,
                Role.Head => Refusals.DelegateOutsideUnit,
                _ => Refusals.DelegateElsewhere,
            };
        }

        if (to!.Id == actor.Account && giver.Id != actor.Account)
        {
            return Refusals.DelegateToSelf;
        }

        if (receiver.Holds(holding.Role, holding.Unit))
        {
            return Refusals.DelegateHoldsIt(to.Name);
        }

        var unitName = units.Find(holding.Unit)?.Name ?? holding.Unit.Value;
        var given = giver.Delegate(holding, to, through, unitName, request.From ?? today, until, request.Document, today);
        return given.IsRefused ? given : db.Record(giver, given.Value, actor, request.Reason.Trim(), Under(actor, giver, holding.Unit, holding.Role, today));
    }

    private Post? Under(Actor actor, Account giver, UnitId unit, Role role, DateOnly today) =>
        giver.Id == actor.Account ? actor.PostFor(role, unit) : actor.PostToDirect(unit, role, units, today);
}
