using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>A unit that may see the dossier. Written with the facts; every list, search, file and print goes through it.</summary>
internal sealed class DossierUnit : IPart
{
    public Guid DossierId { get; init; }

    public UnitId Unit { get; init; }

    /// <summary>Sheets of the dossier that lie in this unit now.</summary>
    public int Sheets { get; set; }

    /// <summary>How many of them are originals.</summary>
    public int Originals { get; set; }

    public string OwnerStream => Dossier.StreamOf(DossierId);
}

/// <summary>A waiting time of the process, ended by the civil clock.</summary>
internal sealed class DossierWait : IPart
{
    public Guid DossierId { get; init; }

    public required string Element { get; init; }

    public required string Name { get; init; }

    public Moment Since { get; init; }

    public Moment Until { get; init; }

    public Moment? EndedAt { get; set; }

    public string OwnerStream => Dossier.StreamOf(DossierId);
}

/// <summary>A result of the dossier: numbered once, never reused.</summary>
internal sealed record DossierResult(string Id, string Name, string Template, string Number, string Book, long Entry, DateOnly Date, bool Refusal);
