using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Custody;

/// <summary>The other side of the record: what arrived changes custodian, what did not stays with the giver.</summary>
internal sealed class ConfirmHandover(AppDb db, CivilClock clock)
{
    public sealed record Request(Guid Handover, Arrivals Arrived);

    public Task<Result<HandoverConfirmed>> HandleAsync(Request request, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => ConfirmAsync(request, actor, inner), ct);

    /// <summary>The giver takes back a record that nobody has confirmed.</summary>
    public Task<Result<HandoverWithdrawn>> WithdrawAsync(Guid id, string? reason, Actor actor, CancellationToken ct) =>
        db.WriteAsync<HandoverWithdrawn>(
            async inner =>
            {
                if (await LoadAsync(id, actor, inner) is not { } handover)
                {
                    return Refusals.NotFound;
                }

                var withdrawn = handover.Withdraw(actor);
                return withdrawn.IsRefused ? withdrawn : db.Record(
                    handover, withdrawn.Value, actor, reason, actor.Posts.First(each => each.Unit == handover.From && each.Role is not Role.Administrator));
            },
            ct);

    private async Task<Result<HandoverConfirmed>> ConfirmAsync(Request request, Actor actor, CancellationToken ct)
    {
        if (await LoadAsync(request.Handover, actor, ct) is not { } handover)
        {
            return Refusals.NotFound;
        }

        var now = clock.Now;
        var confirmed = handover.Confirm(request.Arrived, actor, now);
        if (confirmed.IsRefused)
        {
            return confirmed;
        }

        var post = actor.Posts.First(each => each.Unit == handover.To && each.Role is not Role.Administrator);
        db.Record(handover, confirmed.Value, actor, request.Arrived.Remark, post);
        var dossiers = await db.Dossiers.Whole().Where(dossier => confirmed.Value.Arrived.Contains(dossier.Id)).ToListAsync(ct);
        foreach (var dossier in dossiers)
        {
            db.Record(dossier, dossier.HandOver(handover, handover.ArrivedOf(dossier.Id)), actor, request.Arrived.Remark, post);
            if (dossier.ReadyNow(now) is { } ready)
            {
                db.Record(dossier, ready, actor, reason: null, post);
            }
        }

        return confirmed;
    }

    private Task<Handover?> LoadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        return db.Handovers.SingleOrDefaultAsync(each => each.Id == id && (units.Contains(each.From) || units.Contains(each.To)), ct);
    }
}
