namespace MoCua.Kernel.Facts;

/// <summary>What a comparison of tables with facts found.</summary>
/// <param name="Compared">How many aggregates were compared.</param>
/// <param name="FirstMisfit">The first column that says something else than the facts, in words, or null when all agree.</param>
public sealed record RefoldReport(long Compared, string? FirstMisfit);

/// <summary>
/// Folds the facts of one kind of aggregate anew, apart from the code that wrote them, and holds its tables against the outcome: state that was
/// changed behind MoCua's back, or by a write whose fact does not say it, is named.
/// </summary>
public interface IRefold
{
    /// <param name="stream">Only this stream, or all of the kind.</param>
    /// <param name="ct">Cancels the reading.</param>
    Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct);
}
