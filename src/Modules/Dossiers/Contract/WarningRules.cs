namespace MoCua.Dossiers;

/// <summary>When an installation warns, in working days before a date; 0 leaves a stage out.</summary>
/// <param name="StepNear">Before the planned end of a step.</param>
/// <param name="DueNear">Before the lawful date: told to holder and head.</param>
/// <param name="DueClose">Before the lawful date: told to the leader too.</param>
/// <param name="HalfUsed">Whether the holder is told that half of a step's time is used.</param>
public sealed record WarningRules(int StepNear = 1, int DueNear = 3, int DueClose = 1, bool HalfUsed = true)
{
    /// <summary>Nobody is warned by the clock: for tests that count every fact.</summary>
    public bool Silent { get; init; }
}
