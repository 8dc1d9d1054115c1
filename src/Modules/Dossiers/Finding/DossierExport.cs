using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <summary>A list of dossiers that left the house as a file: who took it, what for, and how many rows went out.</summary>
internal sealed class DossierExport : IAggregate
{
    public Guid Id { get; private init; }

    public string Stream { get; private init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    public Guid Account { get; private init; }

    public Moment BegunAt { get; private init; }

    /// <summary>How many were found when it began.</summary>
    public int Found { get; private init; }

    /// <summary>How many went out; null while it runs, or where the program ended meanwhile.</summary>
    public int? Sent { get; private set; }

    /// <summary>The file was sent to its end.</summary>
    public bool Whole { get; private set; }

    public static (DossierExport Export, DossierExportBegun Fact) Begin(string filter, int found, Actor by, Moment now)
    {
        var id = Guid.CreateVersion7();
        return (
            new DossierExport { Id = id, Stream = $"export/{id:N}", Account = by.Account, BegunAt = now, Found = found },
            new DossierExportBegun(id, filter, found));
    }

    public DossierExportEnded End(int sent, bool whole)
    {
        (Sent, Whole) = (sent, whole);
        return new DossierExportEnded(Id, sent, whole);
    }
}
