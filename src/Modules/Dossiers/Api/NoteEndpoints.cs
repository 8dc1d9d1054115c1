using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Notes;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record WordsBody([property: Description("At most 2000 characters.")] string? Text);

internal sealed record NoteShown(DateTimeOffset At, string By, string? Unit, [property: PersonalData] string Text);

internal sealed record QuestionShown(
    int Number, [property: PersonalData] string Text, string Unit, string By, DateTimeOffset AskedAt, [property: PersonalData] string? Answer, DateTimeOffset? AnsweredAt);

internal sealed record NotesShown(IReadOnlyList<NoteShown> Notes, IReadOnlyList<QuestionShown> Questions);

internal sealed record Written([property: Description("Number of the question on its dossier; missing for a note.")] int? Number);

/// <summary>Words on a dossier: notes for officers, questions to the citizen.</summary>
internal static class NoteEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id:guid}/notes", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showNotes", Tags.Dossiers, "Notes and questions", "Notes for officers only, and what the citizen was asked.").Gives<NotesShown>();
        api.MapPost("/dossiers/{id:guid}/notes", NoteAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("writeNote", Tags.Dossiers, "Write a note", "For officers only: on no paper, never public.").Makes<Written>();
        api.MapPost("/dossiers/{id:guid}/questions", AskAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("askCitizen", Tags.Dossiers, "Ask the citizen", "No supplement: the clock goes on. The public status says only that there is a question and whom to call.").Makes<Written>();
        api.MapPost("/dossiers/{id:guid}/questions/{number:int}/answers", AnswerAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("answerQuestion", Tags.Dossiers, "Record the citizen's answer", "The question is settled.").Makes<Written>();
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowNotes show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is not { } view
            ? ProblemAnswer.From(Refusals.NotFound)
            : Answer.Ok(new NotesShown(
                [.. view.Notes.Select(note => new NoteShown(note.At.Instant, note.Who, note.Unit, note.Text))],
                [.. view.Questions.Select(each => new QuestionShown(each.Number, each.Text, each.UnitName, each.By, each.AskedAt.Instant, each.Answer, each.AnsweredAt?.Instant))]));

    private static Task<IResult> NoteAsync(Guid id, WordsBody body, HttpContext context, WriteOnDossier write, Once once, CancellationToken ct) => once.RunAsync(
        () => write.NoteAsync(id, body.Text, context.Actor(), ct), _ => Made(id, null), ct, _ => "/text");

    private static Task<IResult> AskAsync(Guid id, WordsBody body, HttpContext context, WriteOnDossier write, Once once, CancellationToken ct) => once.RunAsync(
        () => write.AskAsync(id, body.Text, context.Actor(), ct), asked => Made(id, asked.Number), ct, _ => "/text");

    private static Task<IResult> AnswerAsync(Guid id, int number, WordsBody body, HttpContext context, WriteOnDossier write, Once once, CancellationToken ct) => once.RunAsync(
        () => write.AnswerAsync(id, number, body.Text, context.Actor(), ct), answered => Made(id, answered.Number), ct, _ => "/text");

    private static Reply Made(Guid id, int? number) => Reply.Created($"{ApiPath.Root}/dossiers/{id}/notes", new Written(number));
}
