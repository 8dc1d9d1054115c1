using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Api.Idempotency;

/// <summary>The answer that a request with an Idempotency-Key got, saved in the transaction of its write.</summary>
internal sealed class KeptAnswer : ITechnical
{
    public Guid Account { get; init; }

    public required string Key { get; init; }

    /// <summary>Hash of method, address and body: the same key stands for the same request only.</summary>
    public required string Request { get; init; }

    public int Status { get; init; }

    public string? Location { get; init; }

    public string? Body { get; init; }

    /// <summary>Machine time.</summary>
    public Moment At { get; init; }
}

internal sealed class ApiModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<KeptAnswer>(answer =>
    {
        answer.ToTable("kept_answers").HasKey(row => new { row.Account, row.Key });
        answer.Property(row => row.Key).HasMaxLength(Once.LongestKey);
        answer.Property(row => row.Request).HasMaxLength(64);
        answer.HasIndex(row => row.At);
    });
}
