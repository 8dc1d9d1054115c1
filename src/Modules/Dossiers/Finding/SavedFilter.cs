using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <summary>
/// A filter that one officer keeps under a name. Technical, no fact: a convenience of theirs that nobody else sees and that changes no dossier;
/// what it finds is decided anew each time by what the officer may see that day.
/// </summary>
internal sealed class SavedFilter : ITechnical
{
    public const int MostNameCharacters = 60;

    public Guid Id { get; init; }

    public Guid Account { get; init; }

    public required string Name { get; init; }

    public required DossierFilter Filter { get; set; }

    public Moment SavedAt { get; set; }
}
