namespace MoCua.Processes;

public enum ElementKind
{
    Start,
    End,
    UserTask,
    ServiceTask,
    ExclusiveGateway,
    ParallelGateway,
    TimerEvent,
    MessageEvent,
    BoundaryTimer,
    BoundaryMessage,
}

/// <summary>A flow node of a process, with what MoCua's extension elements say about it. Immutable.</summary>
public sealed record ProcessElement
{
    public required string Id { get; init; }

    /// <summary>The label of the element, or its id where it has none.</summary>
    public required string Name { get; init; }

    public required ElementKind Kind { get; init; }

    /// <summary>Name of the innermost lane that holds the element.</summary>
    public string? Lane { get; init; }

    /// <summary>Who does it and where; what the task does not say comes from its lane. Null when neither says anything.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Planned time of a task, part of the legal term.</summary>
    public Budget? Budget { get; init; }

    /// <summary>What can or must be done here, in the order of the file; MoCua.Processes does not interpret it.</summary>
    public IReadOnlyList<ProcessAction> Actions { get; init; } = [];

    /// <summary>The decisions a person may take here; empty when the task is simply completed.</summary>
    public IReadOnlyList<DecisionOption> Options { get; init; } = [];

    /// <summary>How long a timer waits.</summary>
    public Wait? Wait { get; init; }

    /// <summary>Name of the message that a message event waits for.</summary>
    public string? Message { get; init; }

    /// <summary>The task on whose border a boundary event sits.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>Whether a boundary event takes the task away when it happens.</summary>
    public bool Interrupting { get; init; } = true;

    /// <summary>The flow an exclusive gateway takes when no guard holds.</summary>
    internal string? DefaultFlow { get; init; }

    internal bool IsBoundary => Kind is ElementKind.BoundaryTimer or ElementKind.BoundaryMessage;

    /// <summary>A token rests here until somebody or something acts.</summary>
    internal bool HoldsTokens => Kind is ElementKind.UserTask or ElementKind.TimerEvent or ElementKind.MessageEvent;

    internal string Label => Name == Id ? $"“{Id}”" : $"“{Name}” ({Id})";
}

/// <summary>Who does a task: a role code of the organisation, and a symbolic place that the caller resolves to a unit.</summary>
public sealed record Assignment(string? Role, string? Unit);

/// <summary>Planned time: a unit of the legal clock (<c>workingHour</c>, <c>workingDay</c>, <c>day</c>, <c>month</c>, <c>sameDay</c>) and how many.</summary>
public sealed record Budget(string Unit, int Amount);

/// <summary>Duration of a timer in units of the legal clock, by a calendar that the caller resolves (<c>competent</c>).</summary>
public sealed record Wait(string Unit, int Amount, string? Calendar);

/// <summary>One <c>mocua:action</c>: its kind, and its other attributes as written.</summary>
public sealed record ProcessAction(string Kind, IReadOnlyDictionary<string, string> Attributes)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>One decision that a task offers.</summary>
/// <param name="Id">Value of the fact <c>decision</c> when it is taken.</param>
/// <param name="Flow">The flow of the following gateway that it leads to, when the option says so itself.</param>
public sealed record DecisionOption(string Id, string Label, bool ReasonRequired, string? Flow);
