using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Custody;

/// <summary>Lập biên bản bàn giao: a batch of dossiers with their papers, named line by line, offered to the other unit.</summary>
internal sealed class GiveHandover(AppDb db, UnitDirectory units, CivilClock clock)
{
    public sealed record Request(UnitId From, UnitId To, IReadOnlyList<Guid> Dossiers);

    public Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<Guid>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        var post = actor.Posts.FirstOrDefault(each => each.Unit == request.From && each.Role is not Role.Administrator);
        if (post is null || units.Find(request.From) is not { } from || units.Find(request.To) is not { } to)
        {
            return Refusals.NotFound;
        }

        var offered = await OpenLines.OfAsync(db, [request.From], ct);
        var dossiers = await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole()
            .Where(dossier => request.Dossiers.Contains(dossier.Id)).OrderBy(dossier => dossier.Number).ToListAsync(ct);
        var lines = dossiers.Where(dossier => !offered.Contains((request.From, dossier.Id))).Select(dossier => LineOf(dossier, request)).OfType<HandoverLine>().ToList();
        if (lines.Count == 0)
        {
            return Refusals.NothingToHandOver;
        }

        var now = clock.Now;
        var number = await db.NextHandoverAsync(from, now.Date, ct);
        var (handover, fact) = Handover.Give(number, from.Id, from.Name, to.Id, to.Name, lines, actor, now);
        db.Handovers.Add(handover);
        db.Record(handover, fact, actor, reason: null, post);
        return handover.Id;
    }

    private static HandoverLine? LineOf(Dossier dossier, Request request)
    {
        var papers = dossier.OwedBy(request.From, request.To);
        return papers.Count == 0
            ? null
            : new HandoverLine(
                dossier.Id, dossier.Number, dossier.ProcedureName, dossier.OwnerName, dossier.LawfulDue,
                [.. papers.Select(paper => paper.Id)], [.. papers.Select(PaperWords.WithCounts)]);
    }
}
