using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Desk;

/// <summary>Adds to a refusal who did what since the officer opened the page: “Lúc 09:12, Trần Văn Mẫu đã xong bước …”.</summary>
internal sealed class ConflictStory(AppDb db, FactHistory history, CivilClock clock)
{
    private const int Told = 2;

    public async Task<Refusal> TellAsync(Refusal refusal, Guid dossier, long seen, Actor actor, CancellationToken ct)
    {
        if (seen <= 0 || !await db.Dossiers.VisibleTo(actor).AnyAsync(each => each.Id == dossier, ct))
        {
            return refusal;
        }

        var since = await history.OfAsync(Dossier.StreamOf(dossier), seen, ct);
        var acts = since.Select(recorded => (recorded, Act: FactWords.Act(recorded.Fact))).Where(each => each.Act is not null).ToList();
        if (acts.Count == 0)
        {
            return refusal;
        }

        var lines = acts.TakeLast(Told).Select(each => Refusals.Say(Texts.StoryLine, each.recorded.At.ClockSeenOn(clock.Now.Date), each.recorded.Actor.Name, each.Act));
        var more = acts.Count > Told ? [Refusals.Say(Texts.StoryMore, acts.Count - Told)] : Array.Empty<string>();
        return refusal.WithStory(string.Join(' ', [.. lines, .. more]));
    }
}
