using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Apologies;

/// <summary>What head and leader may do with a draft.</summary>
internal enum ApologyDecision
{
    Approve,
    SendBack,
    Sign,
}

/// <summary>Head approves, leader signs, either sends back with a reason. The signature takes the number of the letter.</summary>
internal sealed class DecideApology(AppDb db, UnitDirectory units, CivilClock clock)
{
    public sealed record Request(Guid Dossier, ApologyDecision Decision, string? Reason);

    public Task<Result<Apology>> HandleAsync(Request request, Actor actor, CancellationToken ct) => db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<Apology>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier?.Apology is not { } draft || units.Find(draft.Unit) is not { } unit || units.CommitteeOf(draft.Unit, clock.Today) is not { } committee)
        {
            return dossier is null ? Refusals.NotFound : Refusals.ApologyNotWaiting;
        }

        var (head, leader) = (actor.PostFor(Role.Head, draft.Unit), actor.PostFor(Role.Leader, committee.Id));
        return request.Decision switch
        {
            ApologyDecision.Approve => Recorded(dossier, dossier.ApproveApology(actor), actor, null, head),
            ApologyDecision.SendBack => SendBack(dossier, committee.Id, VietnameseText.Tidy(request.Reason), actor, head ?? leader),
            _ => await SignAsync(dossier, unit, committee, actor, leader, ct),
        };
    }

    private Result<Apology> SendBack(Dossier dossier, UnitId committee, string reason, Actor actor, Post? post) =>
        Recorded(dossier, dossier.SendApologyBack(committee, reason, actor), actor, reason, post);

    private async Task<Result<Apology>> SignAsync(Dossier dossier, UnitInfo unit, UnitInfo committee, Actor actor, Post? post, CancellationToken ct)
    {
        if (dossier.RefusalToSignApology(unit, committee.Id, actor, clock.Now) is { } refusal)
        {
            return refusal;
        }

        var entry = await db.NextApologyAsync(committee, clock.Today, ct);
        var number = string.Create(CultureInfo.InvariantCulture, $"{entry:00}/PXL");
        return Recorded(dossier, (Result<ApologySigned>)dossier.SignApology(unit, number), actor, null, post);
    }

    private Result<Apology> Recorded<TFact>(Dossier dossier, Result<TFact> decision, Actor actor, string? reason, Post? post)
        where TFact : Fact
    {
        if (decision.IsRefused)
        {
            return decision.Refusal;
        }

        db.Record(dossier, decision.Value, actor, reason, post);
        return dossier.Apology!;
    }
}
