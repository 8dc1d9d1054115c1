using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Kernel.Facts;

/// <summary>What a check of the chains found.</summary>
/// <param name="Facts">How many facts were read.</param>
/// <param name="Streams">How many streams they stand in.</param>
/// <param name="FirstMisfit">The first fact that does not fit, in words, or null when all do.</param>
public sealed record ChainReport(long Facts, long Streams, string? FirstMisfit);

/// <summary>
/// Recomputes every chain: each fact's hash, its place, its link to the one before, its personal part, and the head that its
/// aggregate keeps. Finds facts that were changed, removed (the newest too), inserted or reordered.
/// </summary>
public sealed class ChainVerifier(AppDb db)
{
    /// <param name="stream">Only this stream, or all.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<ChainReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var heads = await HeadsAsync(stream, ct);
        var progress = new ChainProgress(heads);
        var rows =
            from fact in db.Set<FactRow>()
            where stream == null || fact.Stream == stream
            orderby fact.Stream, fact.Sequence
            join personal in db.Set<FactPersonal>() on fact.Id equals personal.FactId into personals
            from personal in personals.DefaultIfEmpty()
            select new { Fact = fact, Personal = personal };
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (progress.Misfit(row.Fact, row.Personal) is { } misfit)
            {
                return new ChainReport(progress.Facts, progress.Streams, misfit);
            }
        }

        return new ChainReport(progress.Facts, progress.Streams, progress.End());
    }

    private async Task<Dictionary<string, StreamHead>> HeadsAsync(string? stream, CancellationToken ct)
    {
        var heads = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        var tables = db.Model.GetEntityTypes()
            .Where(entity => typeof(IAggregate).IsAssignableFrom(entity.ClrType))
            .Select(entity => entity.GetTableName());
        await db.Database.OpenConnectionAsync(ct);
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT stream, fact_count, fact_hash FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                if (stream is null || reader.GetString(0) == stream)
                {
                    heads.Add(reader.GetString(0), new StreamHead(reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
                }
            }
        }

        await db.Database.CloseConnectionAsync();
        return heads;
    }
}

internal sealed record StreamHead(long Count, byte[] Hash);
