using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>What an officer is typing at the counter: saved on every change, so that nothing typed is lost. Not yet a dossier.</summary>
internal sealed class IntakeDraft : ITechnical
{
    public Guid Id { get; init; }

    public Guid Account { get; init; }

    public UnitId Unit { get; init; }

    public required string Procedure { get; init; }

    public required string Case { get; init; }

    /// <summary>The fields of the page as they were typed, JSON of name → value.</summary>
    public required string Fields { get; set; }

    public Moment SavedAt { get; set; }
}
