using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Opinions;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record OpinionQuestion(
    [property: Description("The step that the caller holds.")] Guid Task, [property: Description("Ids of up to twenty units.")] IReadOnlyList<string> Units, string? Text,
    [property: Description("A working day; answers are wanted by its closing time.")] DateOnly? Date);

internal sealed record OpinionAnswer(Verdict? Verdict, [property: Description("Wanted unless the unit simply agrees.")] string? Text = null);

internal sealed record OpinionWaiver([property: Description("Why the asker goes on without.")] string? Reason);

internal sealed record OpinionShown(
    Guid Id, string Unit, string UnitName, string AskedBy, [property: PersonalData] string Text, DateTimeOffset DueAt, bool Late, Verdict? Verdict, [property: PersonalData] string? Answer,
    DateTimeOffset? ClosedAt);

internal sealed record OpinionsShown(IReadOnlyList<OpinionShown> Opinions);

internal sealed record OpinionRow(Guid Dossier, string Code, string From, string To, DateTimeOffset DueAt, bool Late);

internal sealed record OpinionWork([property: Description("What the caller's units owe.")] IReadOnlyList<OpinionRow> Owed, [property: Description("What they wait for.")] IReadOnlyList<OpinionRow> Awaited);

internal sealed record OpinionSettled(Guid Id, bool Late);

/// <summary>Opinions of other units, asked in parallel.</summary>
internal static class OpinionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/opinions", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listOpinions", Tags.Dossiers, "Opinions to give and to come", "Open ones, what is due first on top.").Gives<OpinionWork>();
        api.MapGet("/dossiers/{id:guid}/opinions", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showOpinions", Tags.Dossiers, "Opinions on a dossier", "Asked, answered, late, or gone on without.").Gives<OpinionsShown>();
        api.MapPost("/dossiers/{id:guid}/opinions", AskAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("askOpinions", Tags.Dossiers, "Ask units for their opinion", "The step is not finished before each has answered or the asker goes on without.").Makes<OpinionsShown>();
        api.MapPost("/opinions/{id:guid}/answers", AnswerAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("giveOpinion", Tags.Dossiers, "Give an opinion", "By an officer of the unit that was asked.").Makes<OpinionSettled>();
        api.MapPost("/opinions/{id:guid}/waivers", WaiveAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("waiveOpinion", Tags.Dossiers, "Go on without an opinion", "By the holder of the step, with the reason.").Makes<OpinionSettled>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, OpinionList list, CancellationToken ct)
    {
        var listed = await list.HandleAsync(context.Actor(), ct);
        return Answer.Ok(new OpinionWork([.. listed.Owed.Select(Of)], [.. listed.Awaited.Select(Of)]));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowOpinions show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view ? Answer.Ok(Of(view)) : ProblemAnswer.From(Refusals.NotFound);

    private static Task<IResult> AskAsync(Guid id, OpinionQuestion body, HttpContext context, AskOpinions ask, Once once, CancellationToken ct) => once.RunAsync(
        () => ask.HandleAsync(new AskOpinions.Request(id, body.Task, body.Units, body.Text, body.Date), context.Actor(), ct),
        _ => Reply.Created($"{ApiPath.Root}/dossiers/{id}/opinions", new OpinionsShown([])),
        ct,
        field => Pointers.Of(field));

    private static Task<IResult> AnswerAsync(Guid id, OpinionAnswer body, HttpContext context, SettleOpinion settle, Once once, CancellationToken ct) => once.RunAsync(
        () => settle.AnswerAsync(id, body.Verdict, body.Text, context.Actor(), ct), given => Reply.Created($"{ApiPath.Root}/opinions", new OpinionSettled(id, given.Late)), ct, field => Pointers.Of(field));

    private static Task<IResult> WaiveAsync(Guid id, OpinionWaiver body, HttpContext context, SettleOpinion settle, Once once, CancellationToken ct) => once.RunAsync(
        () => settle.WaiveAsync(id, body.Reason, context.Actor(), ct), waived => Reply.Created($"{ApiPath.Root}/opinions", new OpinionSettled(id, waived.Late)), ct, field => Pointers.Of(field));

    private static OpinionRow Of(OpinionList.Row row) => new(row.Dossier, row.Number, row.From, row.To, row.Due.Instant, row.Late);

    private static OpinionsShown Of(ShowOpinions.View view) => new(
    [
        .. view.Lines.Select(line => new OpinionShown(
            line.Opinion.Id, line.Opinion.Unit.Value, line.Opinion.UnitName, line.Opinion.AskedByName, line.Opinion.Text, line.Opinion.Due.Instant, line.Late, line.Opinion.Verdict,
            line.Opinion.Answer, line.Opinion.ClosedAt?.Instant)),
    ]);
}
