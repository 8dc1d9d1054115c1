using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Custody;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record NewHandOver(
    [property: Description("Id of the unit that gives.")] string From, [property: Description("Id of the unit that takes.")] string To, IReadOnlyList<Guid> Dossiers);

internal sealed record HandOverMade([property: Description("Id of the record.")] Guid Id);

internal sealed record MissingPaperNamed(
    [property: Description("Id of the dossier.")] Guid Dossier, [property: Description("Id of the paper, as the record lists it.")] string PaperId);

internal sealed record Arrival(
    [property: Description("Ids of the dossiers that arrived; those left out stay with the giver.")] IReadOnlyList<Guid> Arrived,
    string? Remark = null,
    [property: Description("Papers that the record lists and that did not arrive with their dossier; they stay with the giver.")] IReadOnlyList<MissingPaperNamed>? MissingPapers = null);

internal sealed record Arrived(IReadOnlyList<Guid> Dossiers, IReadOnlyList<Guid> Missing, IReadOnlyList<MissingPaperNamed> MissingPapers);

internal sealed record Withdrawal(string? Reason = null);

internal sealed record Withdrawn(HandoverState State);

/// <summary>Giving, confirming and withdrawing a batch of papers: two sides, two signatures.</summary>
internal static class HandOverChangeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("").RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite);
        desk.MapPost("/hand-overs", GiveAsync)
            .Says("giveHandOver", Tags.HandOvers, "Offer a batch", "Names dossiers with their papers, line by line, and offers them to the other unit.").Makes<HandOverMade>();
        desk.MapPost("/hand-overs/{id:guid}/confirmations", ConfirmAsync)
            .Says("confirmHandOver", Tags.HandOvers, "Confirm what arrived", "Only the taking unit can. What arrived changes custodian; what is missing needs a remark and stays with the giver.").Makes<Arrived>(ifMatch: true);
        desk.MapPost("/hand-overs/{id:guid}/withdrawals", WithdrawAsync)
            .Says("withdrawHandOver", Tags.HandOvers, "Take a batch back", "Only the giving unit can, and only before it was confirmed.").Makes<Withdrawn>(ifMatch: true);
    }

    private static Task<IResult> GiveAsync(NewHandOver body, HttpContext context, GiveHandover give, Once once, CancellationToken ct) => once.RunAsync(
        () => give.HandleAsync(new GiveHandover.Request(new UnitId(body.From), new UnitId(body.To), body.Dossiers), context.Actor(), ct),
        id => Reply.Created($"{ApiPath.Root}/hand-overs/{id}", new HandOverMade(id)),
        ct);

    private static Task<IResult> ConfirmAsync(Guid id, Arrival body, HttpContext context, AppDb db, ConfirmHandover confirm, Once once, CancellationToken ct) =>
        WithAsync(id, context, db, () => once.RunAsync(
            () => confirm.HandleAsync(
                new ConfirmHandover.Request(id, new Arrivals(body.Arrived, [.. (body.MissingPapers ?? []).Select(each => (each.Dossier, each.PaperId))], body.Remark)),
                context.Actor(), ct),
            done => Reply.Created($"{ApiPath.Root}/hand-overs/{id}", new Arrived(
                done.Arrived, done.Missing, [.. done.MissingPapers.Select(each => new MissingPaperNamed(each.Dossier, each.PaperId))])),
            ct), ct);

    private static Task<IResult> WithdrawAsync(Guid id, Withdrawal body, HttpContext context, AppDb db, ConfirmHandover confirm, Once once, CancellationToken ct) =>
        WithAsync(id, context, db, () => once.RunAsync(
            () => confirm.WithdrawAsync(id, body.Reason, context.Actor(), ct),
            _ => Reply.Created($"{ApiPath.Root}/hand-overs/{id}", new Withdrawn(HandoverState.Withdrawn)),
            ct), ct);

    private static async Task<IResult> WithAsync(Guid id, HttpContext context, AppDb db, Func<Task<IResult>> work, CancellationToken ct)
    {
        if (await HandOverEndpoints.FindAsync(db, id, context.Actor(), ct) is not { } handover)
        {
            return ProblemAnswer.From(Refusals.NotFound);
        }

        var stale = await Preconditions.CheckAsync(
            context, DossierEndpoints.Tag(handover.FactCount), () => Task.FromResult<string?>(Refusals.HandoverSettled(handover.Number).Message));
        return stale is null ? await work() : ProblemAnswer.From(stale);
    }
}
