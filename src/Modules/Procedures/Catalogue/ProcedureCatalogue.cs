using System.Collections.Concurrent;
using MoCua.Kernel.Results;

namespace MoCua.Procedures;

/// <summary>A folder that could not be taken into the catalogue, with what is wrong in it.</summary>
public sealed record UnusableBundle(string Folder, IReadOnlyList<BundleFinding> Findings)
{
    /// <summary>The sentence for the log at start and for the administrator's page.</summary>
    public Refusal Why
    {
        get
        {
            var errors = Findings.Where(finding => finding.IsError).ToList();
            return Refusals.BundleUnusable(Folder, errors.Count, errors.Count > 0 ? errors[0].ToString() : "");
        }
    }
}

/// <summary>
/// The procedures that this installation knows, in memory. Each folder below the root is one version of one procedure;
/// several versions of a procedure follow one another by validity. Readers on many threads see one consistent state;
/// <see cref="Reload"/> swaps it.
/// </summary>
public sealed class ProcedureCatalogue
{
    private readonly string root;
    private readonly BundleArchive? archive;
    private readonly ConcurrentDictionary<BundleVersion, Bundle> earlier = new();
    private Shelf shelf;

    private ProcedureCatalogue(string root, BundleArchive? archive)
    {
        (this.root, this.archive) = (root, archive);
        shelf = Read();
    }

    /// <summary>Every usable version, by code and validity.</summary>
    public IReadOnlyList<Bundle> All => Now.Bundles;

    /// <summary>Broken bundles: they harm nobody else and are shown to the administrator.</summary>
    public IReadOnlyList<UnusableBundle> Unusable => Now.Unusable;

    private Shelf Now => Volatile.Read(ref shelf);

    /// <summary>Reads every folder below <paramref name="root"/>; a folder that does not exist gives an empty catalogue.</summary>
    /// <param name="archive">Folder in which every usable version is kept for the dossiers pinned to it; null keeps them until the end of the program only.</param>
    public static ProcedureCatalogue Load(string root, string? archive = null) => new(root, archive is null ? null : new BundleArchive(archive));

    /// <summary>Reads the folders again. Versions that were loaded before stay findable by <see cref="FindVersion"/>, since dossiers may be pinned to them.</summary>
    public void Reload() => Volatile.Write(ref shelf, Read());

    /// <summary>Procedures in force on a day, best match first; all of them for an empty text.</summary>
    /// <param name="text">A few letters of several words, with or without diacritics, initials, or a code.</param>
    /// <param name="receives">Level of the one-stop that asks; null for all levels.</param>
    public IReadOnlyList<ProcedureMatch> Search(string? text, AdministrativeLevel? receives, DateOnly on)
    {
        var query = new SearchQuery(text);
        return
        [
            .. Now.Entries
                .Where(entry => entry.Bundle.Validity.Contains(on) && (receives is null || entry.Bundle.Competence.Receives == receives))
                .Select(entry => entry.Match(query))
                .OfType<ProcedureMatch>()
                .OrderByDescending(match => match.Score)
                // Of several whose names hold the words, the plainest is meant: “khai sinh” before all that is linked with it.
                .ThenBy(match => match.Bundle.ShortName.Length)
                .ThenBy(match => match.Bundle.ShortName, StringComparer.Ordinal),
        ];
    }

    /// <summary>The version in force on a day, or the refusal <c>procedure-unknown</c>.</summary>
    public Result<Bundle> Find(ProcedureCode code, DateOnly on) =>
        Now.Bundles.FirstOrDefault(bundle => bundle.Code.SameProcedureAs(code) && bundle.Validity.Contains(on)) is { } found
            ? found
            : Refusals.ProcedureUnknown(code.Value);

    /// <summary>The version to which a dossier is pinned, whatever its validity, or the refusal <c>procedure-version-unknown</c>.</summary>
    public Result<Bundle> FindVersion(ProcedureCode code, BundleVersion version) =>
        Version(version) is { } found && found.Code.SameProcedureAs(code) ? found : Refusals.VersionUnknown(code.Value, version.Brief);

    private Bundle? Version(BundleVersion version)
    {
        if (earlier.TryGetValue(version, out var known))
        {
            return known;
        }

        return archive?.Find(version) is { } kept ? earlier.GetOrAdd(version, kept) : null;
    }

    private Shelf Read()
    {
        var read = Shelf.Load(root);
        foreach (var bundle in read.Bundles)
        {
            earlier[bundle.Version] = bundle;
            archive?.Keep(bundle);
        }

        return read;
    }
}
