using MoCua.Files;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;

namespace MoCua.Dossiers.Counter;

/// <summary>Scans belong to whoever sent them until a dossier takes them in: an id alone shows or brings nobody a stranger's file.</summary>
internal sealed class OwnScans(FileRecords files)
{
    /// <summary>Those of the files that this officer sent.</summary>
    public async Task<IReadOnlyDictionary<Guid, FileRef>> FindAsync(IEnumerable<Guid> ids, Actor clerk, CancellationToken ct) =>
        (await files.FindAsync([.. ids.Distinct()], ct)).Where(pair => pair.Value.UploadedBy == clerk.Account).ToDictionary();

    /// <summary>The papers with the hash of each scan beside its id, as the dossier and its facts keep them.</summary>
    public async Task<Result<List<DossierPaper>>> SealAsync(IReadOnlyList<DossierPaper> papers, Actor clerk, CancellationToken ct)
    {
        var known = await FindAsync(papers.SelectMany(paper => paper.Files).Select(scan => scan.Id), clerk, ct);
        return papers.SelectMany(paper => paper.Files).All(scan => known.ContainsKey(scan.Id))
            ? papers.Select(paper => paper with { Files = [.. paper.Files.Select(scan => new PaperScan(scan.Id, known[scan.Id].Sha256))] }).ToList()
            : Refusals.FileUnknown;
    }
}
