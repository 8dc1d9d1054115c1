using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;

namespace MoCua.Kernel.Storage;

/// <summary>The seam between MoCua and its database: SQLite embedded, PostgreSQL beside or clustered. Everything else is the same code.</summary>
public interface IStorage
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    string Name { get; }

    void Configure(DbContextOptionsBuilder options);

    /// <summary>Runs the work and saves it in one durable transaction; conflicts and duplicate keys come back as refusals.</summary>
    Task<Result<T>> WriteAsync<T>(AppDb db, Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct);

    /// <summary>Selects the due deliveries to claim: {0} is now, {1} how many. Where several nodes claim at once, locked rows are skipped.</summary>
    string ClaimDueDeliveries { get; }

    /// <summary>
    /// Collation that compares text byte by byte, where the database's default does not; else null. With it prefixes are found
    /// by index and both databases sort alike. Order for people comes from folded columns.
    /// </summary>
    string? ByteCollation { get; }

    /// <summary>Creates the database where it is missing.</summary>
    Task PrepareAsync(CancellationToken ct);
}

/// <summary>The refusals that come from the database itself.</summary>
public static class StorageRefusals
{
    public const string ConflictCode = "conflict";

    public const string DuplicateCode = "duplicate";

    internal static Refusal Conflict => new(ConflictCode, Texts.Conflict);

    internal static Refusal Duplicate => new(DuplicateCode, Texts.Duplicate);
}
