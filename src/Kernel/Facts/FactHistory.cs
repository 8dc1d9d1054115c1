using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Kernel.Facts;

/// <summary>A fact as it stands in its stream.</summary>
/// <param name="PersonalDestroyed">True when the fact had a personal part that was lawfully destroyed.</param>
public sealed record RecordedFact(
    Guid Id, string Stream, long Sequence, Moment At, FactActor Actor, string? Reason, Fact Fact, bool PersonalDestroyed, string Hash);

/// <summary>Reads streams back: the source of timelines and of conflict messages.</summary>
public sealed class FactHistory(AppDb db, FactCatalogue catalogue)
{
    /// <summary>The facts of one stream, oldest first.</summary>
    /// <param name="stream">Name of the stream.</param>
    /// <param name="after">Only facts with a higher sequence.</param>
    public async Task<IReadOnlyList<RecordedFact>> OfAsync(string stream, long after, CancellationToken ct)
    {
        var rows = await (
            from fact in db.Set<FactRow>()
            where fact.Stream == stream && fact.Sequence > after
            orderby fact.Sequence
            join personal in db.Set<FactPersonal>() on fact.Id equals personal.FactId into personals
            from personal in personals.DefaultIfEmpty()
            select new { fact.Bytes, fact.Hash, Personal = personal == null ? null : personal.Bytes })
            .AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(row => Read(row.Bytes, row.Hash, row.Personal))];
    }

    /// <summary>The facts of some types, stream by stream, oldest first, read as they come: for checks that go over everything.</summary>
    /// <param name="types">Names as <see cref="FactCatalogue.NameOf"/> gives them.</param>
    /// <param name="stream">Only this stream, or all.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async IAsyncEnumerable<RecordedFact> OfTypesAsync(IReadOnlyCollection<string> types, string? stream, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows =
            from fact in db.Set<FactRow>()
            where types.Contains(fact.Type) && (stream == null || fact.Stream == stream)
            orderby fact.Stream, fact.Sequence
            join personal in db.Set<FactPersonal>() on fact.Id equals personal.FactId into personals
            from personal in personals.DefaultIfEmpty()
            select new { fact.Bytes, fact.Hash, Personal = personal == null ? null : personal.Bytes };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Read(row.Bytes, row.Hash, row.Personal);
        }
    }

    internal async Task<RecordedFact?> FindAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Set<FactRow>().AsNoTracking().SingleOrDefaultAsync(fact => fact.Id == id, ct);
        var personal = await db.Set<FactPersonal>().AsNoTracking().SingleOrDefaultAsync(part => part.FactId == id, ct);
        return row is null ? null : Read(row.Bytes, row.Hash, personal?.Bytes);
    }

    private RecordedFact Read(byte[] bytes, byte[] hash, byte[]? personal)
    {
        var envelope = FactEnvelope.FromBytes(bytes);
        var fact = FactJson.Read(catalogue.Find(envelope.Type), envelope.Body, personal);
        return new RecordedFact(
            envelope.Id, envelope.Stream, envelope.Sequence, new Moment(envelope.At), envelope.Actor, envelope.Reason, fact,
            envelope.Personal is not null && personal is null, Convert.ToHexStringLower(hash));
    }
}
