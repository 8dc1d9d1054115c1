using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Notes;

/// <summary>Notes for officers, questions to the citizen and their answers: words on a dossier that move neither step nor clock.</summary>
internal sealed class WriteOnDossier(AppDb db, UnitDirectory units, CivilClock clock)
{
    public Task<Result<NoteWritten>> NoteAsync(Guid dossier, string? text, Actor actor, CancellationToken ct) =>
        WriteAsync(dossier, actor, (_, post) => Dossier.Note(Tidy(text), post), ct);

    public Task<Result<QuestionAsked>> AskAsync(Guid dossier, string? text, Actor actor, CancellationToken ct) =>
        WriteAsync(dossier, actor, (found, post) => found.AskCitizen(Tidy(text), units.Find(post.Unit)!, actor, clock.Now), ct);

    public Task<Result<QuestionAnswered>> AnswerAsync(Guid dossier, int number, string? answer, Actor actor, CancellationToken ct) =>
        WriteAsync(dossier, actor, (found, _) => found.AnswerQuestion(number, Tidy(answer), clock.Now), ct);

    private Task<Result<TFact>> WriteAsync<TFact>(Guid id, Actor actor, Func<Dossier, Post, Result<TFact>> decide, CancellationToken ct)
        where TFact : Fact => db.WriteAsync<TFact>(
        async inner =>
        {
            var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == id, inner);
            if (dossier?.PostOf(actor) is not { } post)
            {
                return Refusals.NotFound;
            }

            var decided = decide(dossier, post);
            return decided.IsRefused ? decided : db.Record(dossier, decided.Value, actor, reason: null, post);
        },
        ct);

    private static string Tidy(string? text) => (text ?? "").Trim();
}
