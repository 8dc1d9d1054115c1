using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>A stage of the clock that people were told of. Once for each step or dossier, stage and date: when the date moves, it counts anew.</summary>
internal sealed class DossierWarning : IPart
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    /// <summary>Id of the step; of the dossier where the whole is meant.</summary>
    public required Guid About { get; init; }

    public required WarningStage Stage { get; init; }

    public required Moment Due { get; init; }

    public required Moment At { get; init; }

    public required bool ToHead { get; init; }

    public required bool ToLeader { get; init; }

    public string OwnerStream => Dossier.StreamOf(DossierId);
}

/// <summary>Somebody has taken note of a warning.</summary>
internal sealed class WarningRead : ITechnical
{
    public required Guid Warning { get; init; }

    public required Guid Account { get; init; }

    public required Moment At { get; init; }
}
