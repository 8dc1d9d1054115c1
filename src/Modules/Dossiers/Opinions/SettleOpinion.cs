using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Opinions;

/// <summary>The unit that was asked answers, or the asker goes on without it. Two units that answer at once do not get into each other's way.</summary>
internal sealed class SettleOpinion(AppDb db, CivilClock clock)
{
    private const int Attempts = 3;

    public Task<Result<OpinionGiven>> AnswerAsync(Guid opinion, Verdict? verdict, string? text, Actor actor, CancellationToken ct) => AgainAsync<OpinionGiven>(
        async inner =>
        {
            var units = actor.DossierUnits();
            if (await db.DossierOpinions.SingleOrDefaultAsync(each => each.Id == opinion && units.Contains(each.Unit), inner) is not { } one)
            {
                return Refusals.NotFound;
            }

            var dossier = await db.Dossiers.Whole().SingleAsync(each => each.Id == one.DossierId, inner);
            var given = dossier.GiveOpinion(one, verdict, (text ?? "").Trim(), actor, clock.Now);
            return given.IsRefused ? given : db.Record(dossier, given.Value, actor, reason: null, actor.PostIn(one.Unit));
        },
        ct);

    public Task<Result<OpinionWaived>> WaiveAsync(Guid opinion, string? reason, Actor actor, CancellationToken ct) => AgainAsync<OpinionWaived>(
        async inner =>
        {
            var units = actor.DossierUnits();
            if (await db.DossierOpinions.SingleOrDefaultAsync(each => each.Id == opinion && units.Contains(each.AskingUnit), inner) is not { } one)
            {
                return Refusals.NotFound;
            }

            var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleAsync(each => each.Id == one.DossierId, inner);
            var waived = dossier.WaiveOpinion(one, reason, actor, clock.Now);
            return waived.IsRefused ? waived : db.Record(dossier, waived.Value, actor, reason!.Trim(), actor.PostIn(one.AskingUnit));
        },
        ct);

    private async Task<Result<T>> AgainAsync<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(work, ct);
            if (result.Refusal?.Code != StorageRefusals.ConflictCode || attempt == Attempts)
            {
                return result;
            }
        }
    }
}
