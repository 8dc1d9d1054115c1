using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Desk;

/// <summary>An officer takes a task, or gives it back: one holder at a time.</summary>
internal sealed class ClaimTask(AppDb db, ConflictStory story)
{
    public sealed record Request(Guid Dossier, Guid Task, bool Release, string? Reason, long SeenFacts);

    public async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var result = await db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);
        return result.IsRefused ? await story.TellAsync(result.Refusal, request.Dossier, request.SeenFacts, actor, ct) : result;
    }

    private async Task<Result<Done>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier?.FindTask(request.Task) is not { } task)
        {
            return Refusals.NotFound;
        }

        if (!request.Release && task.IsOpen && task.Holder == actor.Account)
        {
            return Done.It; // a double click
        }

        return request.Release
            ? Recorded(dossier, task, Dossier.Release(task, actor), actor, request.Reason)
            : Recorded(dossier, task, dossier.Claim(task, actor), actor, request.Reason);
    }

    private Result<Done> Recorded<TFact>(Dossier dossier, DossierTask task, Result<TFact> decision, Actor actor, string? reason)
        where TFact : Fact
    {
        if (decision.IsRefused)
        {
            return decision.Refusal;
        }

        db.Record(dossier, decision.Value, actor, reason, actor.PostFor(task.Role, task.Unit));
        return Done.It;
    }
}
