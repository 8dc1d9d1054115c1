namespace MoCua.Processes;

public enum ElementKind
{
    Start,

    /// <summary>One branch is over, or the whole scope where it terminates; it may send a message.</summary>
    End,

    /// <summary>A person completes it. Manual and abstract tasks and subprocesses without content count as such.</summary>
    UserTask,

    /// <summary>Completes at once; send tasks count as such. With events on its border it waits until the caller says that it is done.</summary>
    ServiceTask,

    /// <summary>Work at another agency, seen from outside as one task with a time of its own.</summary>
    CallActivity,

    /// <summary>A frame around elements of its own; over when nothing inside holds a token.</summary>
    SubProcess,

    ExclusiveGateway,
    ParallelGateway,

    /// <summary>Waits for the first of the events behind it; the others are then no longer awaited.</summary>
    EventGateway,

    TimerEvent,

    /// <summary>Waits for a message; receive tasks count as such.</summary>
    MessageEvent,

    /// <summary>Passed at once; it may send a message.</summary>
    ThrowEvent,

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

    /// <summary>The subprocess that holds the element; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>What a call activity calls, as written; MoCua.Processes does not look inside.</summary>
    public string? Calls { get; init; }

    /// <summary>Name of the innermost lane that holds the element.</summary>
    public string? Lane { get; init; }

    /// <summary>Who does it and where; what the task does not say comes from its lane. Null when neither says anything.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Work here goes on data alone: the papers stay where they are.</summary>
    public bool IsDataOnly => Assignment?.DataOnly ?? false;

    /// <summary>Planned time of a task, part of the legal term.</summary>
    public Budget? Budget { get; init; }

    /// <summary>What can or must be done here, in the order of the file; MoCua.Processes does not interpret it.</summary>
    public IReadOnlyList<ProcessAction> Actions { get; init; } = [];

    /// <summary>The decisions a person may take here; empty when the task is simply completed.</summary>
    public IReadOnlyList<DecisionOption> Options { get; init; } = [];

    /// <summary>How long a timer waits.</summary>
    public Wait? Wait { get; init; }

    /// <summary>Name of the message that the element waits for or sends.</summary>
    public string? Message { get; init; }

    /// <summary>The task or subprocess on whose border a boundary event sits.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>Whether a boundary event takes the task away when it happens.</summary>
    public bool Interrupting { get; init; } = true;

    /// <summary>The flow an exclusive gateway takes when no guard holds.</summary>
    internal string? DefaultFlow { get; init; }

    /// <summary>A start event that a message or timer triggers.</summary>
    internal bool IsTriggered { get; init; }

    /// <summary>An end event that takes every other token of its scope away.</summary>
    internal bool Terminates { get; init; }

    /// <summary>A receive task: waits like a message event, looks like a task.</summary>
    internal bool IsReceiveTask { get; init; }

    /// <summary>Events sit on its border, so that a service task must be able to wait.</summary>
    internal bool HasBorderEvents { get; init; }

    internal bool IsBoundary => Kind is ElementKind.BoundaryTimer or ElementKind.BoundaryMessage;

    /// <summary>A person or agency completes it.</summary>
    public bool IsPersonal => Kind is ElementKind.UserTask or ElementKind.CallActivity;

    /// <summary>A timer, a message or a service that waits; the caller says when it happens.</summary>
    internal bool IsAwaited => Kind is ElementKind.TimerEvent or ElementKind.MessageEvent || (Kind is ElementKind.ServiceTask && HasBorderEvents);

    /// <summary>A token rests here until somebody or something acts. The frame of a subprocess is a case of its own.</summary>
    internal bool HoldsTokens => IsPersonal || IsAwaited || Kind is ElementKind.EventGateway;

    /// <summary>Drawn as a box with its name inside.</summary>
    internal bool LooksLikeTask => IsPersonal || IsReceiveTask || Kind is ElementKind.ServiceTask or ElementKind.SubProcess;

    internal string Label => Name == Id ? $"“{Id}”" : $"“{Name}” ({Id})";
}

/// <summary>Who does a task: a role code of the organisation, and a symbolic place that the caller resolves to a unit.</summary>
public sealed record Assignment(string? Role, string? Unit)
{
    /// <summary>True where work goes on data alone and no paper moves; null where nothing is said.</summary>
    public bool? DataOnly { get; init; }
}

/// <summary>Planned time: a unit of the legal clock (<c>workingHour</c>, <c>workingDay</c>, <c>day</c>, <c>month</c>, <c>sameDay</c>) and how many.</summary>
public sealed record Budget(string Unit, int Amount);

/// <summary>Duration of a timer in units of the legal clock, by a calendar that the caller resolves (<c>competent</c>).</summary>
public sealed record Wait(string Unit, int Amount, string? Calendar)
{
    /// <summary>Whether it is part of the legal term; the time that a citizen takes to bring papers is not.</summary>
    public bool Counts { get; init; } = true;
}

/// <summary>One <c>mocua:action</c>: its kind, and its other attributes as written.</summary>
public sealed record ProcessAction(string Kind, IReadOnlyDictionary<string, string> Attributes)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>One decision that a task offers.</summary>
/// <param name="Id">Value of the fact <c>decision</c> when it is taken.</param>
/// <param name="Flow">The flow of the following gateway that it leads to, when the option says so itself.</param>
public sealed record DecisionOption(string Id, string Label, bool ReasonRequired, string? Flow);
