using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Opinions;

/// <summary>The unit that was asked answers, or the asker goes on without it.</summary>
internal sealed class SettleOpinion(AppDb db, CivilClock clock)
{
    public Task<Result<OpinionGiven>> AnswerAsync(Guid opinion, Verdict? verdict, string? text, Actor actor, CancellationToken ct) => db.WriteAsync<OpinionGiven>(
        async inner =>
        {
            var (dossier, one) = await FindAsync(opinion, actor, inner);
            if (dossier is null || actor.Posts.FirstOrDefault(post => post.Unit == one!.Unit && post.Role is not Role.Administrator) is not { } post)
            {
                return Refusals.NotFound;
            }

            var given = dossier.GiveOpinion(one!, verdict, (text ?? "").Trim(), actor, clock.Now);
            return given.IsRefused ? given : db.Record(dossier, given.Value, actor, reason: null, post);
        },
        ct);

    public Task<Result<OpinionWaived>> WaiveAsync(Guid opinion, string? reason, Actor actor, CancellationToken ct) => db.WriteAsync<OpinionWaived>(
        async inner =>
        {
            var (dossier, one) = await FindAsync(opinion, actor, inner);
            if (dossier is null || actor.Posts.FirstOrDefault(post => post.Unit == one!.AskingUnit && post.Role is not Role.Administrator) is not { } post)
            {
                return Refusals.NotFound;
            }

            var waived = dossier.WaiveOpinion(one!, reason, actor, clock.Now);
            return waived.IsRefused ? waived : db.Record(dossier, waived.Value, actor, reason!.Trim(), post);
        },
        ct);

    private async Task<(Dossier? Dossier, DossierOpinion? Opinion)> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var opinion = await db.DossierOpinions.SingleOrDefaultAsync(each => each.Id == id, ct);
        return opinion is null
            ? (null, null)
            : (await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == opinion.DossierId, ct), opinion);
    }
}
