namespace MoCua.Procedures;

/// <summary>What the reader or the publish check has to say about a bundle; its text form is that of <c>mocua bundle check</c>.</summary>
/// <param name="Path">The file, as it was named on the command line or found below it.</param>
/// <param name="IsError">False for a warning, which does not stop a publication.</param>
/// <param name="Code">Stable code, see docs/bundles.md.</param>
/// <param name="Message">Vietnamese; says where (line) and what to do.</param>
public sealed record BundleFinding(string Path, bool IsError, string Code, string Message)
{
    public override string ToString() => $"{Path}: {(IsError ? "error" : "warning")}: {Code}: {Message}";
}

/// <summary>What reading a folder gave: a bundle when there is no error, and all findings.</summary>
public sealed record BundleReading(string Folder, Bundle? Bundle, IReadOnlyList<BundleFinding> Findings)
{
    public bool IsUsable => Bundle is not null && !Findings.Any(finding => finding.IsError);
}
