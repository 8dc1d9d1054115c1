using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Files;

/// <summary>
/// One upload: who brought which content under which name. It is written once and never changed, and by itself decides nothing;
/// what makes it matter is the owner's fact (a paper of a dossier), which names it together with its hash. Hence technical.
/// </summary>
internal sealed class FileRecord : ITechnical
{
    public Guid Id { get; init; }

    public required string Sha256 { get; init; }

    public long Size { get; init; }

    public required string MediaType { get; init; }

    public required string Name { get; init; }

    public Guid UploadedBy { get; init; }

    public UnitId? Unit { get; init; }

    public Moment At { get; init; }
}
