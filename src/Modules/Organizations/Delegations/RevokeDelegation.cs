using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Takes a delegation back before its last day; what was done under it stays.</summary>
internal sealed class RevokeDelegation(AppDb db, UnitDirectory units, ActorCache actors, CivilClock civil)
{
    public sealed record Request(Guid Delegation, string? Reason);

    public async Task<Result<DelegationRevoked>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var done = await db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);
        actors.Forget();
        return done;
    }

    private async Task<Result<DelegationRevoked>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var giver = await db.Accounts.Include(each => each.Delegations).SingleOrDefaultAsync(each => each.Delegations.Any(given => given.Id == request.Delegation), ct);
        if (giver?.Delegations.Single(each => each.Id == request.Delegation) is not { } given || !actor.MayRevoke(given, units, civil.Today))
        {
            return Refusals.NotFound;
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return Refusals.ReasonMissing;
        }

        var revoked = giver.Revoke(given, civil.Now);
        return revoked.IsRefused ? revoked : db.Record(giver, revoked.Value, actor, request.Reason.Trim(), Under(actor, given));
    }

    private Post? Under(Actor actor, PostDelegation given) =>
        given.Account == actor.Account ? actor.PostFor(given.Role, given.Unit)
        : given.To == actor.Account ? actor.Posts.FirstOrDefault(post => post.Acting?.Delegation == given.Id)
        : actor.PostToDirect(given.Unit, given.Role, units, civil.Today);
}
