using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers.Refolding;

/// <summary>A task as its facts tell it.</summary>
internal sealed class FoldedTask(TaskOpened opened, Moment at, Moment? due, ProcessElement? element, bool dataOnly = false)
{
    public TaskOpened Opened { get; } = opened;

    public Moment OpenedAt { get; } = at;

    public bool DataOnly { get; } = element?.IsDataOnly ?? dataOnly;

    public bool ForReturn { get; } = element?.Actions.Any(action => action.Kind is StepActions.Return) ?? false;

    public Moment DossierDue { get; set; } = due ?? DossierTask.Never;

    public bool AwaitsHandover { get; set; }

    public (Guid Account, string Name)? Holder { get; set; }

    /// <summary>By whom the holder was given it, and why; null when they took it themselves.</summary>
    public (string By, string? Why)? GivenBy { get; set; }

    public Moment? ClosedAt { get; set; }

    public string? Outcome { get; set; }
}

/// <summary>A question to the citizen as its facts tell it.</summary>
internal sealed record AskedOf(int Number, string? Text, UnitId Unit, string UnitName, string By, string? Answer);
