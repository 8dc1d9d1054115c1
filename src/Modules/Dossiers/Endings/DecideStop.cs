using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Endings;

/// <summary>The leader ends the dossier without a result, or sends the proposal back. The decision takes the number of the notice.</summary>
internal sealed class DecideStop(AppDb db, UnitDirectory units, CivilClock clock)
{
    /// <param name="Stop">False sends the proposal back, with a reason.</param>
    public sealed record Request(Guid Dossier, bool Stop, string? Reason);

    public Task<Result<StopProposal>> HandleAsync(Request request, Actor actor, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<StopProposal>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier?.Stop is not { } proposal || units.Find(proposal.Unit) is not { } unit)
        {
            return dossier is null ? Refusals.NotFound : Refusals.StopNotProposed;
        }

        var committee = units.CommitteeOf(unit.Id, clock.Today) ?? unit;
        if (actor.PostFor(Role.Leader, committee.Id) is not { } post)
        {
            return Refusals.StopNotYours;
        }

        return request.Stop ? await StopAsync(dossier, unit, committee, actor, post, ct) : SendBack(dossier, VietnameseText.Tidy(request.Reason), actor, post);
    }

    private Result<StopProposal> SendBack(Dossier dossier, string reason, Actor actor, Post post)
    {
        var back = dossier.SendStopBack(reason, clock.Now);
        if (back.IsRefused)
        {
            return back.Refusal;
        }

        db.Record(dossier, back.Value, actor, reason, post);
        return dossier.Stop!;
    }

    private async Task<Result<StopProposal>> StopAsync(Dossier dossier, UnitInfo unit, UnitInfo committee, Actor actor, Post post, CancellationToken ct)
    {
        if (dossier.RefusalToStop() is { } refusal)
        {
            return refusal;
        }

        var fees = dossier.SettleFees(dossier.Stop!.Fees);
        if (fees.IsRefused)
        {
            return fees.Refusal;
        }

        var entry = await db.NextStopNoticeAsync(committee, clock.Today, ct);
        var number = string.Create(CultureInfo.InvariantCulture, $"{entry:00}/TB-DGQ");
        db.Record(dossier, dossier.StopNow(number, unit, units.Find(dossier.ReceivedAt)!, clock.Now), actor, reason: null, post);
        if (fees.Value is { } settled)
        {
            db.Record(dossier, settled, actor, reason: null, post);
        }

        return dossier.Stop;
    }
}
