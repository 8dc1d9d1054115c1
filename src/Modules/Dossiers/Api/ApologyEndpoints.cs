using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Apologies;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record ApologyBody(
    [property: Description("Why the result will be late, as the citizen reads it.")] string? Cause, [property: Description("The one new day, a working day after the lawful date.")] DateOnly? Date);

internal sealed record ApologyDecisionBody(ApologyDecision Decision, [property: Description("Wanted where the draft is sent back.")] string? Reason = null);

internal sealed record ApologyShown(ApologyState? State, string? Number, string? Cause, DateTimeOffset? PromisedAt, DateTimeOffset? DueAt, DateTimeOffset? AskedFrom, bool Owed)
{
    public static ApologyShown Of(ShowApology.View view) => new(
        view.Apology?.State, view.Apology?.Number, view.Apology?.Cause, view.Apology?.Promised.Instant, view.LawfulDue?.Instant, view.AskAt?.Instant, view.Late);

    public static ApologyShown Of(Apology letter) => new(letter.State, letter.Number, letter.Cause, letter.Promised.Instant, null, null, false);
}

/// <summary>The apology letter of a dossier that will be late: draft, approval, signature.</summary>
internal static class ApologyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id:guid}/apology", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showApology", Tags.Dossiers, "The apology letter", "What is written, and whether the dossier owes one.").Gives<ApologyShown>(tagged: true);
        api.MapPost("/dossiers/{id:guid}/apology-drafts", DraftAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("draftApology", Tags.Dossiers, "Draft an apology", "Cause and one new date; a draft may be written again until it is approved.").Makes<ApologyShown>(ifMatch: true);
        api.MapPost("/dossiers/{id:guid}/apology-decisions", DecideAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("decideApology", Tags.Dossiers, "Approve, sign or send back", "The head approves, the leader signs; the lawful date stays.").Makes<ApologyShown>(ifMatch: true);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowApology show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view ? Answer.Ok(ApologyShown.Of(view), Tag(view)) : ProblemAnswer.From(Refusals.NotFound);

    private static Task<IResult> DraftAsync(Guid id, ApologyBody body, HttpContext context, ShowApology show, DraftApology draft, Once once, CancellationToken ct) => WithAsync(
        id, context, show,
        () => once.RunAsync(
            () => draft.HandleAsync(new DraftApology.Request(id, body.Cause, body.Date), context.Actor(), ct),
            drafted => Reply.Created(
                $"{ApiPath.Root}/dossiers/{id}/apology",
                new ApologyShown(ApologyState.Drafted, null, drafted.Cause, drafted.Promised.Instant, drafted.LawfulDue.Instant, null, false)),
            ct,
            Pointer),
        ct);

    private static Task<IResult> DecideAsync(
        Guid id, ApologyDecisionBody body, HttpContext context, ShowApology show, DecideApology decide, Once once, CancellationToken ct) => WithAsync(
        id, context, show,
        () => once.RunAsync(
            () => decide.HandleAsync(new DecideApology.Request(id, body.Decision, body.Reason), context.Actor(), ct),
            letter => Reply.Created($"{ApiPath.Root}/dossiers/{id}/apology", ApologyShown.Of(letter)),
            ct,
            Pointer),
        ct);

    private static async Task<IResult> WithAsync(Guid id, HttpContext context, ShowApology show, Func<Task<IResult>> work, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is not { } view ? ProblemAnswer.From(Refusals.NotFound)
        : await Preconditions.CheckAsync(context, Tag(view)) is { } stale ? ProblemAnswer.From(stale)
        : await work();

    private static string Pointer(string field) => $"/{char.ToLowerInvariant(field[0])}{field[1..]}";

    private static string Tag(ShowApology.View view) => TaskVersion.TagOf(string.Create(
        CultureInfo.InvariantCulture, $"{view.Id:N}/{view.LawfulDue?.Microseconds}/{view.Apology?.State}/{view.Apology?.Cause}/{view.Apology?.Promised.Microseconds}"));
}
