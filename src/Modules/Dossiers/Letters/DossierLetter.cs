using MoCua.Kernel.Facts;

namespace MoCua.Dossiers;

/// <summary>A paper that was printed for a dossier, kept as it left the office. Filed after the commit by a listener.</summary>
internal sealed class DossierLetter : ITechnical
{
    public Guid DossierId { get; init; }

    public required string Letter { get; init; }

    public Guid FileId { get; init; }
}
