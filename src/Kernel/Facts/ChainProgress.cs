namespace MoCua.Kernel.Facts;

/// <summary>Walks facts ordered by stream and sequence and says which is the first that does not fit.</summary>
internal sealed class ChainProgress(Dictionary<string, StreamHead> heads)
{
    private FactRow? last;

    public long Facts { get; private set; }

    public long Streams { get; private set; }

    public string? Misfit(FactRow row, FactPersonal? personal)
    {
        Facts++;
        if (last?.Stream != row.Stream)
        {
            if (last is not null && EndOf(last) is { } unfinished)
            {
                return unfinished;
            }

            last = null;
            Streams++;
        }

        var misfit = MisfitOf(row, personal);
        last = row;
        return misfit;
    }

    /// <summary>After the last fact: the head of the last stream, then aggregates whose facts are all gone.</summary>
    public string? End()
    {
        if (last is not null && EndOf(last) is { } unfinished)
        {
            return unfinished;
        }

        var emptied = heads.OrderBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value.Count > 0);
        return emptied.Key is null ? null : Name(emptied.Key, 1, "fact is missing: the stream should hold " + emptied.Value.Count);
    }

    private string? MisfitOf(FactRow row, FactPersonal? personal)
    {
        var expected = (last?.Sequence ?? 0) + 1;
        if (row.Sequence != expected)
        {
            return Name(row.Stream, expected, "fact is missing or out of order");
        }

        if (!FactEnvelope.Hash(row.Bytes).AsSpan().SequenceEqual(row.Hash))
        {
            return Name(row.Stream, row.Sequence, "content does not match its hash");
        }

        var envelope = FactEnvelope.FromBytes(row.Bytes);
        if ((envelope.Id, envelope.Stream, envelope.Sequence, envelope.Type, envelope.At, envelope.Actor.Account)
            != (row.Id, row.Stream, row.Sequence, row.Type, row.At, row.Account))
        {
            return Name(row.Stream, row.Sequence, "columns do not match the hashed content");
        }

        if (envelope.Previous != Convert.ToHexStringLower(last?.Hash ?? []))
        {
            return Name(row.Stream, row.Sequence, "does not follow the fact before it");
        }

        return personal is not null && envelope.Personal != FactEnvelope.Commitment(personal.Salt, personal.Bytes)
            ? Name(row.Stream, row.Sequence, "personal part does not match its commitment")
            : null;
    }

    private string? EndOf(FactRow newest)
    {
        if (!heads.Remove(newest.Stream, out var head))
        {
            return Name(newest.Stream, 1, "stream belongs to nothing");
        }

        if (newest.Sequence < head.Count)
        {
            return Name(newest.Stream, newest.Sequence + 1, $"fact is missing: the stream should hold {head.Count}");
        }

        if (newest.Sequence > head.Count)
        {
            return Name(newest.Stream, head.Count + 1, $"fact is too many: the stream should hold {head.Count}");
        }

        return newest.Hash.AsSpan().SequenceEqual(head.Hash) ? null : Name(newest.Stream, newest.Sequence, "is not the fact that the head names");
    }

    private static string Name(string stream, long sequence, string what) => $"{stream} #{sequence}: {what}";
}
