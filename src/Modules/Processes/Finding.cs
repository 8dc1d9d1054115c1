namespace MoCua.Processes;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>One thing that a check has to say about a process.</summary>
/// <param name="Code">Stable, one of <see cref="FindingCodes"/>.</param>
/// <param name="ElementId">The BPMN element or sequence flow it is about; null when it is about the file.</param>
/// <param name="Message">Plain Vietnamese; names the element and says what to mend.</param>
public sealed record Finding(Severity Severity, string Code, string? ElementId, string Message)
{
    /// <summary>As the command line prints it behind the path: <c>error: dead-end: …</c>.</summary>
    public override string ToString() => $"{(Severity is Severity.Error ? "error" : "warning")}: {Code}: {Message}";

    internal static Finding Error(string code, string? elementId, string message) => new(Severity.Error, code, elementId, message);

    internal static Finding Warning(string code, string? elementId, string message) => new(Severity.Warning, code, elementId, message);
}

/// <summary>The codes of findings; outsiders rely on them.</summary>
public static class FindingCodes
{
    /// <summary>The file is no readable BPMN 2.0, or its references do not hold.</summary>
    public const string BadBpmn = "bad-bpmn";

    /// <summary>A BPMN element that MoCua does not execute; it is never skipped silently.</summary>
    public const string UnsupportedElement = "unsupported-element";

    /// <summary>A <c>mocua:</c> element or attribute that is unknown or ill-formed.</summary>
    public const string BadExtension = "bad-extension";

    /// <summary>A condition that is not written in the guard language, or uses one fact with two types.</summary>
    public const string BadGuard = "bad-guard";

    /// <summary>No flow, or an unknowable one, for some decision or value at an exclusive gateway.</summary>
    public const string GuardGap = "guard-gap";

    /// <summary>An element or a marking with no way on to the end.</summary>
    public const string DeadEnd = "dead-end";

    /// <summary>An element that no run can reach.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>Some run puts two tokens in one place.</summary>
    public const string Unsafe = "unsafe";

    /// <summary>Too many elements or markings to be explored.</summary>
    public const string TooLarge = "too-large";

    /// <summary>An element that stands in two lanes of different roles or places.</summary>
    public const string TwoLanes = "two-lanes";

    /// <summary>A task that nobody is assigned to.</summary>
    public const string NoRole = "no-role";

    /// <summary>A task that no place is assigned to.</summary>
    public const string NoUnit = "no-unit";

    /// <summary>A role code that the organisation does not know.</summary>
    public const string UnknownRole = "unknown-role";

    /// <summary>A timer that does not say in legal time how long it waits.</summary>
    public const string NoWait = "no-wait";
}
