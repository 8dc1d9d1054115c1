using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>How far the time of a step or of a dossier has gone. In this order: a later one stands for those before it.</summary>
public enum WarningStage
{
    /// <summary>Half of the step's own time is used.</summary>
    StepHalfUsed,

    /// <summary>The plan of the step ends in a day or so.</summary>
    StepNear,

    /// <summary>The plan of the step has passed.</summary>
    StepOver,

    /// <summary>Some working days before the lawful date of the dossier.</summary>
    DueNear,

    /// <summary>The last working day before it; for work of the same day a set hour.</summary>
    DueClose,

    /// <summary>The lawful date has passed.</summary>
    DueOver,
}

/// <summary>The clock came to a stage; told once, to the holder, then also to the head, then also to the leader.</summary>
/// <param name="Task">The step; null where the whole dossier is meant.</param>
/// <param name="Due">The date of which it warns: the plan of the step, or the lawful date as it then was.</param>
/// <param name="To">Whom it is shown to.</param>
public sealed record DossierWarned(Guid Warning, WarningStage Stage, Guid? Task, string? TaskName, Moment Due, IReadOnlyList<Role> To) : Fact;
