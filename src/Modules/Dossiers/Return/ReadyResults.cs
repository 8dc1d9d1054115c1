using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Return;

/// <summary>Results that stand at the officer's one-stop and wait for their collectors, the longest waiting first.</summary>
internal sealed class ReadyResults(AppDb db)
{
    public const int PageSize = 50;

    public sealed record Row(Guid Dossier, string Number, string Owner, string Procedure, Moment? ReadyAt, Moment? Due, string ReturnWay);

    /// <param name="text">Part of the number, or words of the owner's name without regard to diacritics.</param>
    /// <param name="after">Key of the last row of the page before.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancels the query.</param>
    /// <param name="take">At most so many.</param>
    public async Task<IReadOnlyList<Row>> HandleAsync(string? text, PageKey? after, Actor actor, CancellationToken ct, int take = PageSize)
    {
        var counters = actor.Posts.Where(post => post.Role is Role.CounterOfficer).Select(post => post.Unit).ToList();
        var ready = db.Dossiers.AsNoTracking().Where(dossier => counters.Contains(dossier.ReceivedAt) && dossier.Stage == Stage.Ready);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var (number, folded) = (text.Trim().ToUpperInvariant(), VietnameseText.Fold(text));
            ready = ready.Where(dossier => dossier.Number.Contains(number) || dossier.OwnerFolded.Contains(folded));
        }

        if (after is not null)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            ready = ready.Where(dossier => dossier.ReadyAt > after.At || (dossier.ReadyAt == after.At && string.Compare(dossier.Number, after.Key) > 0));
#pragma warning restore CA1309
        }

        return await ready.OrderBy(dossier => dossier.ReadyAt).ThenBy(dossier => dossier.Number).Take(take)
            .Select(dossier => new Row(dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.ReadyAt, dossier.LawfulDue, dossier.ReturnWay))
            .ToListAsync(ct);
    }
}
