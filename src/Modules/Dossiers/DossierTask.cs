using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>A step that waits for a person: one role in one unit, at most one holder. The inbox reads these rows.</summary>
internal sealed class DossierTask : IPart
{
    public Guid Id { get; init; }

    public Guid DossierId { get; init; }

    public string OwnerStream => Dossier.StreamOf(DossierId);

    public required string Element { get; init; }

    public required string Name { get; init; }

    public Role Role { get; init; }

    public UnitId Unit { get; init; }

    public Moment OpenedAt { get; init; }

    /// <summary>Planned end of the step, by its budget.</summary>
    public Moment? PlannedDue { get; init; }

    /// <summary>When half of the working time up to the plan is used: the first stage at which the holder is told.</summary>
    public Moment? HalfUsedAt { get; init; }

    /// <summary>Role and unit in one text: the inbox of a post is one range of one index.</summary>
    public string Desk { get; init; } = "";

    /// <summary>Lawful due of the whole dossier, repeated here so that the inbox sorts by an index; <see cref="Never"/> without one.</summary>
    public Moment DossierDue { get; set; } = Never;

    /// <summary>Breaks ties of the same due moment: number and element.</summary>
    public string Key { get; set; } = "";

    /// <summary>The step hands the result to the collector: once its papers are here, the result stands at the one-stop.</summary>
    public bool ForReturn { get; init; }

    /// <summary>Work on data alone: it never waits for papers.</summary>
    public bool DataOnly { get; init; }

    /// <summary>Its papers lie in another unit: it can be claimed only after the hand-over record is confirmed.</summary>
    public bool AwaitsHandover { get; set; }

    public Guid? Holder { get; private set; }

    public string? HolderName { get; private set; }

    /// <summary>By whom and why the holder got it, when they did not take it themselves.</summary>
    public TaskAssignment? Assignment { get; private set; }

    /// <summary>Opinions of other units that are still to come: the step is not finished before.</summary>
    public int OpinionsOpen { get; set; }

    public Moment? ClosedAt { get; private set; }

    public string? Outcome { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Sorts behind every date.</summary>
    public static Moment Never { get; } = new(long.MaxValue);

    public static string DeskOf(Role role, UnitId unit) => $"{Roles.CodeOf(role)}@{unit}";

    /// <summary>Why this actor cannot act on it now, or null.</summary>
    public Refusal? RefusalFor(Actor actor) => this switch
    {
        { IsOpen: false } => Refusals.TaskClosed(Name),
        _ when actor.PostFor(Role, Unit) is null => Refusals.NotFound,
        { AwaitsHandover: true } => Refusals.PapersNotHere,
        { Holder: { } holder } when holder != actor.Account => Refusals.HeldBy(HolderName!),
        _ => null,
    };

    public void HoldBy(Actor actor) => (Holder, HolderName) = (actor.Account, actor.Name);

    public void GiveTo(Guid account, string name, TaskAssignment assignment) => (Holder, HolderName, Assignment) = (account, name, assignment);

    public void Release() => (Holder, HolderName, Assignment) = (null, null, null);

    public void Close(Moment at, string? outcome) => (ClosedAt, Outcome) = (at, outcome);
}

/// <summary>Somebody gave a task to its holder.</summary>
internal sealed record TaskAssignment(string By, Moment At, string? Why);
