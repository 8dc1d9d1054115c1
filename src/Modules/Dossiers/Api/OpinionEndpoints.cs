using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Letters;
using MoCua.Dossiers.Opinions;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record OpinionQuestion(
    [property: Description("The step that the caller holds.")] Guid Task, [property: Description("Ids of up to twenty units.")] IReadOnlyList<string>? Units, string? Text,
    [property: Description("A working day; answers are wanted by its closing time.")] DateOnly? Date,
    [property: Description("Ids of the papers that the units may read while they are asked.")] IReadOnlyList<string>? Papers = null,
    [property: Description("Whether they may read what was declared.")] bool WithAnswers = true);

internal sealed record OpinionAnswer(Verdict? Verdict, [property: Description("Wanted unless the unit simply agrees.")] string? Text = null);

internal sealed record OpinionWaiver([property: Description("Why the asker goes on without.")] string? Reason);

internal sealed record OpinionShown(
    Guid Id, string Unit, string UnitName, string AskedBy, [property: PersonalData] string Text, DateTimeOffset DueAt, bool Late,
    [property: Description("The law by which silence past the day is consent.")] string? SilenceBasis, Verdict? Verdict, [property: PersonalData] string? Answer,
    DateTimeOffset? ClosedAt);

internal sealed record OpinionsShown(IReadOnlyList<OpinionShown> Opinions);

internal sealed record OpinionPaper(string Id, string Name, [property: Description("Ids of its scans.")] IReadOnlyList<Guid> Files);

internal sealed record OpinionAskedShown(
    OpinionShown Opinion, string Code, string Procedure, [property: PersonalData] string Owner, [property: Description("Whether an answer is still of use.")] bool Waits,
    [property: Description("What goes with the question, while it waits.")] IReadOnlyList<OpinionPaper> Papers,
    [property: PersonalData, Description("What was declared, label and value, while it waits.")] IReadOnlyList<OpinionLine> Answers);

internal sealed record OpinionLine(string Label, [property: PersonalData] string Value);

internal sealed record OpinionRow(Guid Id, Guid Dossier, string Code, string From, string To, DateTimeOffset DueAt, bool Late);

internal sealed record OpinionWork([property: Description("What the caller's units owe.")] IReadOnlyList<OpinionRow> Owed, [property: Description("What they wait for.")] IReadOnlyList<OpinionRow> Awaited,
    [property: Description("Late ones on dossiers that the caller's one-stop received.")] IReadOnlyList<OpinionRow> Reported);

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
        api.MapGet("/opinions/{id:guid}", OneAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showOpinion", Tags.Dossiers, "What a unit is asked", "For the unit that was asked: the question, and what the asker sent along while it waits. The dossier itself stays closed to it.").Gives<OpinionAskedShown>();
        api.MapGet("/opinions/{id:guid}/files/{file:guid}", (Guid id, Guid file, HttpContext context, OpinionDoors doors, CancellationToken ct) => doors.ScanAsync(id, file, context, ct))
            .RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead).NeedsScope(Scopes.PersonsRead)
            .Says("downloadOpinionFile", Tags.Dossiers, "A scan that goes with a question", "Only papers that the asker sent along, only while the answer is awaited.").GivesFile("application/octet-stream");
        api.MapGet("/opinions/{id:guid}/slip", async (Guid id, HttpContext context, OpinionLetter slip, PrintLetter print, CancellationToken ct) =>
                await print.SendPdfAsync(await slip.ForAsync(id, context.Actor(), ct), context, ct))
            .RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead).NeedsScope(Scopes.PersonsRead)
            .Says("printOpinion", Tags.Dossiers, "The slip as PDF", "The question, and the answer once there is one.").GivesFile("application/pdf");
        api.MapPost("/dossiers/{id:guid}/opinions", AskAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("askOpinions", Tags.Dossiers, "Ask units for their opinion", "The step is not finished before each has answered, the asker goes on without, or the law takes silence for consent.").Makes<OpinionsShown>();
        api.MapPost("/opinions/{id:guid}/answers", AnswerAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("giveOpinion", Tags.Dossiers, "Give an opinion", "By an officer of the unit that was asked.").Makes<OpinionSettled>();
        api.MapPost("/opinions/{id:guid}/waivers", WaiveAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("waiveOpinion", Tags.Dossiers, "Go on without an opinion", "By the holder of the step, with the reason.").Makes<OpinionSettled>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, OpinionList list, CancellationToken ct)
    {
        var listed = await list.HandleAsync(context.Actor(), ct);
        return Answer.Ok(new OpinionWork([.. listed.Owed.Select(Of)], [.. listed.Awaited.Select(Of)], [.. listed.Reported.Select(Of)]));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowOpinions show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view ? Answer.Ok(Of(view)) : ProblemAnswer.From(Refusals.NotFound);

    private static async Task<IResult> OneAsync(Guid id, HttpContext context, ShowOpinion show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is not { } view
            ? ProblemAnswer.From(Refusals.NotFound)
            : Answer.Ok(new OpinionAskedShown(
                Of(view.Opinion, view.Late), view.Number, view.ProcedureName, view.OwnerName, view.Waits,
                [.. view.Papers.Select(paper => new OpinionPaper(paper.Id, paper.Name, [.. paper.Files.Select(file => file.Id)]))],
                [.. view.Answers.Select(row => new OpinionLine(row.Label, row.Value))]));

    private static Task<IResult> AskAsync(Guid id, OpinionQuestion body, HttpContext context, AskOpinions ask, Once once, CancellationToken ct) => once.RunAsync(
        () => ask.HandleAsync(new AskOpinions.Request(id, body.Task, body.Units ?? [], body.Text, body.Date, body.Papers ?? [], body.WithAnswers), context.Actor(), ct),
        asked => Reply.Created($"{ApiPath.Root}/dossiers/{id}/opinions", new OpinionsShown([.. asked.Select(one => Of(one, late: false))])),
        ct,
        field => Pointers.Of(field));

    private static Task<IResult> AnswerAsync(Guid id, OpinionAnswer body, HttpContext context, SettleOpinion settle, Once once, CancellationToken ct) => once.RunAsync(
        () => settle.AnswerAsync(id, body.Verdict, body.Text, context.Actor(), ct), given => Reply.Created($"{ApiPath.Root}/opinions", new OpinionSettled(id, given.Late)), ct, field => Pointers.Of(field));

    private static Task<IResult> WaiveAsync(Guid id, OpinionWaiver body, HttpContext context, SettleOpinion settle, Once once, CancellationToken ct) => once.RunAsync(
        () => settle.WaiveAsync(id, body.Reason, context.Actor(), ct), waived => Reply.Created($"{ApiPath.Root}/opinions", new OpinionSettled(id, waived.Late)), ct, field => Pointers.Of(field));

    private static OpinionRow Of(OpinionList.Row row) => new(row.Id, row.Dossier, row.Number, row.From, row.To, row.Due.Instant, row.Late);

    private static OpinionsShown Of(ShowOpinions.View view) => new([.. view.Lines.Select(line => Of(line.Opinion, line.Late))]);

    private static OpinionShown Of(DossierOpinion one, bool late) => new(
        one.Id, one.Unit.Value, one.UnitName, one.AskedByName, one.Text, one.Due.Instant, late, one.SilenceBasis, one.Verdict, one.Answer, one.ClosedAt?.Instant);
}
