using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Desk;

/// <summary>An officer finishes a step: decides, fills in, sends on or back. One wins; the other learns who did what.</summary>
internal sealed class CompleteTask(AppDb db, StepRunner steps, ConflictStory story, CivilClock clock)
{
    private const int Attempts = 3;

    /// <param name="SeenFacts">How many facts the dossier had when the page was opened: the story begins there.</param>
    public sealed record Request(Guid Dossier, Guid Task, StepInput Input, StepExtras Extras, long SeenFacts);

    public async Task<Result<StepCompleted>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var result = await db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);
            if (!result.IsRefused)
            {
                return result;
            }

            // Somebody else moved the dossier in between: decide again on what it is now. A person sees a conflict only if their task changed.
            if (result.Refusal.Code != StorageRefusals.ConflictCode || attempt == Attempts)
            {
                return await story.TellAsync(result.Refusal, request.Dossier, request.SeenFacts, actor, ct);
            }
        }
    }

    private async Task<Result<StepCompleted>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        return dossier?.FindTask(request.Task) is { } task
            ? await steps.RunAsync(dossier, task, request.Input, request.Extras, actor, clock.Now, ct)
            : Refusals.NotFound;
    }
}
