namespace MoCua.Kernel.Facts;

/// <summary>A stored fact. <see cref="Bytes"/> is what was hashed; the other columns repeat parts of it for queries and are verified against it.</summary>
internal sealed class FactRow
{
    public Guid Id { get; init; }

    public required string Stream { get; init; }

    public long Sequence { get; init; }

    public required string Type { get; init; }

    /// <summary>Civil time of the fact, UTC microseconds.</summary>
    public long At { get; init; }

    public Guid Account { get; init; }

    public required byte[] Bytes { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>The personal part of a fact, destroyed on its own when the law asks for it.</summary>
internal sealed class FactPersonal
{
    public Guid FactId { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Bytes { get; init; }
}
