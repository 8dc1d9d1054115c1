namespace MoCua.Processes;

/// <summary>What one event did to a process.</summary>
/// <param name="Marking">Where the process stands now.</param>
/// <param name="Opened">Tasks that are open and events that are awaited from now on, boundary events of opened tasks and subprocesses included.</param>
/// <param name="Closed">Ids of tasks and events that no longer wait. A task that is opened anew in the same step is in both lists.</param>
/// <param name="Services">Service tasks and sent messages that were passed, in order; the caller does what their actions say.</param>
/// <param name="Trail">Ids of all elements and flows that tokens passed, in order.</param>
public sealed record Step(
    Marking Marking,
    IReadOnlyList<ProcessElement> Opened,
    IReadOnlyList<string> Closed,
    IReadOnlyList<ProcessElement> Services,
    IReadOnlyList<string> Trail)
{
    /// <summary>The process is over.</summary>
    public bool Ended => Marking.IsEmpty;
}
