using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Closures;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Refolding;

/// <summary>Records of hand-over and closures of offices, held against their facts.</summary>
internal sealed class RefoldHandovers(AppDb db, FactHistory history) : IRefold
{
    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var compared = 0L;
        foreach (var handover in await db.Handovers.AsNoTracking().Where(row => stream == null || row.Stream == stream).ToListAsync(ct))
        {
            compared++;
            if (Misfit(handover, await history.OfAsync(handover.Stream, 0, ct)) is { } misfit)
            {
                return new RefoldReport(compared, misfit);
            }
        }

        foreach (var closure in await db.OfficeClosures.AsNoTracking().Where(row => stream == null || row.Stream == stream).ToListAsync(ct))
        {
            compared++;
            if (Misfit(closure, await history.OfAsync(closure.Stream, 0, ct)) is { } misfit)
            {
                return new RefoldReport(compared, misfit);
            }
        }

        return new RefoldReport(compared, null);
    }

    private static string? Misfit(Handover row, IReadOnlyList<RecordedFact> facts)
    {
        var compare = new Comparison(row.Stream);
        if (facts is not [{ Fact: HandoverGiven given } first, ..])
        {
            return $"{row.Stream}: its first fact is not that it was given";
        }

        compare.Same("number", given.Number, row.Number);
        compare.Same("from, to", new[] { given.From, given.To }, [row.From, row.To]);
        compare.SamePersonal("lines", given.Lines, row.Lines);
        compare.Same("given_by", first.Actor.Account, row.GivenBy);
        compare.Same("given_by_name", first.Actor.Name, row.GivenByName);
        compare.Near("given_at", first.At, row.GivenAt);
        Settled(compare, row, facts[^1]);
        return compare.Misfit;
    }

    private static void Settled(Comparison compare, Handover row, RecordedFact last)
    {
        var confirmed = last.Fact as HandoverConfirmed;
        compare.Same("state", last.Fact is HandoverWithdrawn ? HandoverState.Withdrawn : confirmed is null ? HandoverState.Given : HandoverState.Confirmed, row.State);
        compare.Same("received_by_name", confirmed is null ? null : last.Actor.Name, row.ReceivedByName);
        compare.Near("received_at", confirmed is null ? (Moment?)null : last.At, row.ReceivedAt);
        compare.Same("missing", confirmed?.Missing ?? [], row.Missing);
        compare.Same("missing_papers", confirmed?.MissingPapers ?? [], row.MissingPapers);
        compare.Same("discrepancies", (confirmed?.Missing.Count ?? 0) + (confirmed?.MissingPapers.DistinctBy(each => each.Dossier).Count() ?? 0), row.Discrepancies);
        compare.Same("remark", confirmed?.Remark, row.Remark);
    }

    private static string? Misfit(OfficeClosure row, IReadOnlyList<RecordedFact> facts)
    {
        var compare = new Comparison(row.Stream);
        if (facts is not [{ Fact: ClosureDecided decided } first, ..])
        {
            return $"{row.Stream}: its first fact is not that it was decided";
        }

        compare.Same("unit", decided.Unit, row.Unit);
        compare.Same("days", $"{decided.From:O}–{decided.To:O}", $"{row.From:O}–{row.To:O}");
        compare.Same("name", decided.Name, row.Name);
        compare.Same("decision", decided.Decision, row.Decision);
        compare.Same("decided_by", first.Actor.Name, row.DecidedBy);
        compare.Near("decided_at", first.At, row.DecidedAt);
        compare.Same("revoked", facts[^1].Fact is ClosureRevoked, row.Revoked);
        return compare.Misfit;
    }
}
