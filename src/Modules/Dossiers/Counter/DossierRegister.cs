using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Counter;

/// <summary>Sổ theo dõi hồ sơ (Mẫu 06): the newest entry first, paged by key.</summary>
internal sealed class DossierRegister(AppDb db, CivilClock clock)
{
    public const int PageSize = 40;

    /// <param name="Filter">Its text: a number, or some letters of the owner's name.</param>
    /// <param name="After">Key of the last row of the page before.</param>
    public sealed record Request(DossierFilter Filter, PageKey? After, int Take = PageSize);

    public sealed record Row(
        Guid Id, string Book, long Entry, string Number, string ProcedureName, int Sets, string OwnerName, Parties Parties, Moment AcceptedAt,
        Moment? Due, Moment? ReadyAt, Moment? ReturnedAt, string ReturnWay, Stage Stage, int LateRequests);

    public async Task<IReadOnlyList<Row>> HandleAsync(Request request, Actor actor, CancellationToken ct) =>
        await Filtered(request, actor).AsNoTracking()
            .OrderByDescending(dossier => dossier.AcceptedAt).ThenByDescending(dossier => dossier.Number)
            .Take(request.Take)
            .Select(dossier => new Row(
                dossier.Id, dossier.RegisterBook, dossier.RegisterEntry, dossier.Number, dossier.ProcedureName, dossier.Sets, dossier.OwnerName, dossier.Parties,
                dossier.AcceptedAt, dossier.LawfulDue, dossier.ReadyAt, dossier.ReturnedAt, dossier.ReturnWay, dossier.Stage, dossier.LateRequests))
            .ToListAsync(ct);

    private IQueryable<Dossier> Filtered(Request request, Actor actor)
    {
        var dossiers = OfUnits(actor).Meeting(request.Filter);
        if (VietnameseText.Tidy(request.Filter.Text) is { Length: > 0 } text)
        {
            var (number, folded) = (text.ToUpperInvariant(), VietnameseText.Fold(text));
            dossiers = dossiers.Where(dossier => dossier.Number == number || (folded != "" && dossier.OwnerFolded.Contains(folded)));
        }

        if (request.Filter.Late)
        {
            var now = clock.Now;
            dossiers = dossiers.Where(dossier => dossier.LawfulDue < now && dossier.ReadyAt == null && dossier.PausedSince == null);
        }

        return request.After is { } after ? Behind(dossiers, after) : dossiers;
    }

    /// <summary>A one-stop keeps the book of what it received; other units see what passed through them.</summary>
    private IQueryable<Dossier> OfUnits(Actor actor)
    {
        var counters = actor.Posts.Where(post => post.Role is Role.CounterOfficer).Select(post => post.Unit).Distinct().ToList();
        return counters.Count > 0 ? db.Dossiers.Where(dossier => counters.Contains(dossier.ReceivedAt)) : db.Dossiers.VisibleTo(actor);
    }

    private static IQueryable<Dossier> Behind(IQueryable<Dossier> dossiers, PageKey after)
    {
        var at = after.At;
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
        return dossiers.Where(dossier =>
            dossier.AcceptedAt < at || (dossier.AcceptedAt == at && string.Compare(dossier.Number, after.Key) < 0));
#pragma warning restore CA1309
    }
}
