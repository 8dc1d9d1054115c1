using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Endings;

/// <summary>Whoever works on the dossier proposes to end it without a result, with reason and rule of law.</summary>
internal sealed class ProposeStop(AppDb db, UnitDirectory units, CivilClock clock)
{
    public sealed record Request(Guid Dossier, string? Cause, string? Ground, FeeChoice? Fees);

    public Task<Result<StopProposed>> HandleAsync(Request request, Actor actor, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<StopProposed>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct) is not { } dossier)
        {
            return Refusals.NotFound;
        }

        if (dossier.PostToStop(actor) is not { } post || units.Find(post.Unit) is not { } unit)
        {
            return Refusals.StopNotYours;
        }

        var proposed = dossier.ProposeStop(VietnameseText.Tidy(request.Cause), VietnameseText.Tidy(request.Ground), request.Fees, unit, units.CommitteeOf(unit.Id, clock.Today) ?? unit, clock.Now);
        if (!proposed.IsRefused)
        {
            db.Record(dossier, proposed.Value, actor, reason: null, post);
        }

        return proposed;
    }
}
