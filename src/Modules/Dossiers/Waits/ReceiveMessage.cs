using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Waits;

/// <summary>An officer of the unit that waits says that a message of another agency (thông báo thuế, văn bản trả lời) has come.</summary>
internal sealed class ReceiveMessage(AppDb db, PinnedRulesOf rules, CivilClock clock)
{
    /// <param name="Element">Id of the awaited event.</param>
    /// <param name="Remark">Number and date of what came, for the timeline.</param>
    public sealed record Request(Guid Dossier, string Element, string? Remark);

    public Task<Result<MessageReceived>> HandleAsync(Request request, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<MessageReceived>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        var dossier = await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        var pinned = dossier is null ? Refusals.NotFound : rules.For(dossier, now.Date);
        if (pinned.IsRefused)
        {
            return pinned.Refusal;
        }

        var message = dossier!.AwaitedMessages(pinned.Value).FirstOrDefault(each => each.Element == request.Element);
        if (message is null || actor.PostFor(message.Role, message.Unit) is not { } post)
        {
            return Refusals.NotFound;
        }

        var received = dossier.Receive(message, pinned.Value, now);
        var moved = received.IsRefused ? received.Refusal : dossier.KeepTime(pinned.Value, now);
        if (moved.IsRefused)
        {
            return moved.Refusal;
        }

        db.Record(dossier, received.Value, actor, request.Remark, post);
        db.RecordFollowing(dossier);
        if (moved.Value is { } due)
        {
            db.Record(dossier, due, actor, reason: null, post);
        }

        return received;
    }
}
