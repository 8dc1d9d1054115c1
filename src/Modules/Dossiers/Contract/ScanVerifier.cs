using MoCua.Files;
using MoCua.Kernel.Facts;

namespace MoCua.Dossiers;

/// <summary>What a check of the scans found.</summary>
/// <param name="Scans">How many scans the facts name.</param>
/// <param name="FirstMisfit">The first scan that is not what its fact says, in words, or null when all are.</param>
public sealed record ScanReport(long Scans, string? FirstMisfit);

/// <summary>Holds the scans that facts name against their records and the stored content: what was scanned then is what lies here now.</summary>
public sealed class ScanVerifier
{
    private static readonly string[] Naming = [FactCatalogue.NameOf(typeof(DossierAccepted)), FactCatalogue.NameOf(typeof(SupplementReceived))];

    private readonly FactHistory history;
    private readonly FileRecords records;
    private readonly FileVault vault;

    internal ScanVerifier(FactHistory history, FileRecords records, FileVault vault) => (this.history, this.records, this.vault) = (history, records, vault);

    /// <param name="stream">Only the scans of this dossier's stream, or all.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<ScanReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        // Collected before anything else is read: the connection serves one reader at a time.
        var scans = new List<(string Stream, long Sequence, PaperScan Scan)>();
        await foreach (var recorded in history.OfTypesAsync(Naming, stream, ct))
        {
            scans.AddRange(PapersOf(recorded.Fact).SelectMany(paper => paper.Files).Select(scan => (recorded.Stream, recorded.Sequence, scan)));
        }

        foreach (var (owner, sequence, scan) in scans)
        {
            if (await MisfitOfAsync(scan, ct) is { } misfit)
            {
                return new ScanReport(scans.Count, $"{owner} #{sequence}: scan {scan.Id} {misfit}");
            }
        }

        return new ScanReport(scans.Count, null);
    }

    private static IReadOnlyList<DossierPaper> PapersOf(Fact fact) => fact switch
    {
        DossierAccepted accepted => accepted.Papers,
        SupplementReceived received => received.Papers,
        _ => [],
    };

    private async Task<string?> MisfitOfAsync(PaperScan scan, CancellationToken ct)
    {
        if (!(await records.FindAsync([scan.Id], ct)).TryGetValue(scan.Id, out var record))
        {
            return "has no record any more";
        }

        if (record.Sha256 != scan.Sha256)
        {
            return "is recorded with another content than the fact names";
        }

        return await vault.VerifyAsync(scan.Sha256, ct) switch
        {
            FileCondition.Missing => "is missing from the stored files",
            FileCondition.Damaged => "does not match its hash",
            _ => null,
        };
    }
}
