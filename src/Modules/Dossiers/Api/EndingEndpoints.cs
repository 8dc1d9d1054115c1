using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Endings;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record FeeChoiceBody(
    FeeSettlement How, [property: Description("The rule of law.")] string Ground, [property: Description("Whole VND to give back.")] long Refund = 0)
{
    public FeeChoice ToChoice() => new(How, Refund, VietnameseText.Tidy(Ground));
}

internal sealed record WithdrawalBody(
    CollectorBody By, [property: Description("In the citizen's words."), PersonalData] string Reason, FeeChoiceBody? Fees = null, [property: Description("The papers are handed over now.")] bool PapersBack = false);

internal sealed record PaperReturnBody(CollectorBody To);

internal sealed record StopProposalBody(
    [property: Description("As the citizen reads it."), PersonalData] string? Cause, [property: Description("The rule of law.")] string? Ground, FeeChoiceBody? Fees = null);

internal sealed record StopDecisionBody([property: Description("False sends the proposal back, with a reason.")] bool Stop, string? Reason = null);

internal sealed record EndingShown(
    int Status, string StatusName, DateTimeOffset? EndedAt, [property: PersonalData] string? Reason, IReadOnlyList<string> PapersKept, StopState? Stop, string? StopNumber, [property: PersonalData] string? StopCause, string? StopGround)
{
    public static EndingShown Of(Dossier dossier) => new(
        (int)dossier.Stage, FactWords.Name(dossier.Stage), dossier.IsEnded ? dossier.Ending?.At.Instant : null, dossier.IsEnded ? dossier.Ending?.Reason : null,
        [.. dossier.PapersKept.Select(PaperWords.WithCounts)], dossier.Stop?.State, dossier.Stop?.Number, dossier.Stop?.Cause, dossier.Stop?.Ground);
}

/// <summary>Ends without a result: withdrawal by the citizen, stop by the agency, and the papers that go back.</summary>
internal static class EndingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id:guid}/ending", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showEnding", Tags.Dossiers, "How a dossier ends without a result", "What stands, and which papers an office still keeps.").Gives<EndingShown>(tagged: true);
        api.MapPost("/dossiers/{id:guid}/withdrawals", WithdrawAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("withdrawDossier", Tags.Dossiers, "The citizen withdraws", "While nothing is decided: status 7, open tasks close, fees are settled, papers go back.").Makes<EndingShown>(ifMatch: true);
        api.MapPost("/dossiers/{id:guid}/paper-returns", ReturnAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("returnPapers", Tags.Dossiers, "Give papers back", "The papers of an ended dossier leave the one-stop against signature.").Makes<EndingShown>(ifMatch: true);
        api.MapPost("/dossiers/{id:guid}/stop-proposals", ProposeAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("proposeStop", Tags.Dossiers, "Propose to stop", "Reason and rule of law; nothing ends yet.").Makes<EndingShown>(ifMatch: true);
        api.MapPost("/dossiers/{id:guid}/stop-decisions", DecideAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("decideStop", Tags.Dossiers, "Decide on stopping", "The leader stops the dossier (status 8) or sends the proposal back.").Makes<EndingShown>(ifMatch: true);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowEnding show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view ? Answer.Ok(EndingShown.Of(view.Dossier), Tag(view.Dossier)) : ProblemAnswer.From(Refusals.NotFound);

    private static Task<IResult> WithdrawAsync(Guid id, WithdrawalBody body, HttpContext context, ShowEnding show, WithdrawDossier withdraw, Once once, CancellationToken ct) =>
        WithAsync(id, context, show, once, view => WithCollectorAsync(body.By, view, collector => withdraw.HandleAsync(
            new WithdrawDossier.Request(id, collector, body.Reason, body.Fees?.ToChoice(), body.PapersBack), context.Actor(), ct)), ct);

    private static Task<IResult> ReturnAsync(Guid id, PaperReturnBody body, HttpContext context, ShowEnding show, ReturnPapers give, Once once, CancellationToken ct) =>
        WithAsync(id, context, show, once, view => WithCollectorAsync(body.To, view, collector => give.HandleAsync(new ReturnPapers.Request(id, collector), context.Actor(), ct)), ct);

    private static Task<IResult> ProposeAsync(Guid id, StopProposalBody body, HttpContext context, ShowEnding show, ProposeStop propose, Once once, CancellationToken ct) =>
        WithAsync(id, context, show, once, _ => propose.HandleAsync(new ProposeStop.Request(id, body.Cause, body.Ground, body.Fees?.ToChoice()), context.Actor(), ct), ct);

    private static Task<IResult> DecideAsync(Guid id, StopDecisionBody body, HttpContext context, ShowEnding show, DecideStop decide, Once once, CancellationToken ct) =>
        WithAsync(id, context, show, once, _ => decide.HandleAsync(new DecideStop.Request(id, body.Stop, body.Reason), context.Actor(), ct), ct);

    private static async Task<IResult> WithAsync<T>(
        Guid id, HttpContext context, ShowEnding show, Once once, Func<ShowEnding.View, Task<Result<T>>> work, CancellationToken ct)
    {
        if (await show.HandleAsync(id, context.Actor(), ct) is not { } view)
        {
            return ProblemAnswer.From(Refusals.NotFound);
        }

        return await Preconditions.CheckAsync(context, Tag(view.Dossier)) is { } stale
            ? ProblemAnswer.From(stale)
            : await once.RunAsync(() => AfterAsync(id, context, show, work(view), ct), shown => Reply.Created($"{ApiPath.Root}/dossiers/{id}/ending", shown), ct, Pointer);
    }

    /// <summary>What stands after the act.</summary>
    private static async Task<Result<EndingShown>> AfterAsync<T>(Guid id, HttpContext context, ShowEnding show, Task<Result<T>> work, CancellationToken ct)
    {
        var done = await work;
        return done.IsRefused ? done.Refusal : EndingShown.Of((await show.HandleAsync(id, context.Actor(), ct))!.Dossier);
    }

    private static async Task<Result<T>> WithCollectorAsync<T>(CollectorBody body, ShowEnding.View view, Func<Collector?, Task<Result<T>>> work)
    {
        var read = new EndInput
        {
            CollectorIs = body.Who.ToString().ToLowerInvariant(), CollectorName = body.Name, CollectorNumber = body.Number, Authority = body.Authority, IdentityChecked = body.IdentityChecked,
        }.CollectorOf(view.Dossier.Parties, view.Today);
        return read.IsRefused ? read.Refusal : await work(read.Value.Collector);
    }

    private static string Pointer(string field) => $"/{char.ToLowerInvariant(field[0])}{field[1..]}";

    private static string Tag(Dossier dossier) => TaskVersion.TagOf(string.Create(
        CultureInfo.InvariantCulture, $"{dossier.Id:N}/{dossier.Stage}/{dossier.Stop?.State}/{dossier.PapersKept.Count}"));
}
