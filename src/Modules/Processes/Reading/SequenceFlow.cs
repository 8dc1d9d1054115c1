using MoCua.Processes.Guards;

namespace MoCua.Processes.Reading;

/// <summary>An arrow. <paramref name="Condition"/> is the text of the file; <paramref name="Guard"/> what it means, null when there is none or it is unreadable.</summary>
internal sealed record SequenceFlow(string Id, string? Name, string Source, string Target, string? Condition, Guard? Guard)
{
    /// <summary>The file has an element for a condition, be it empty: the flow may be left out.</summary>
    public bool IsConditional { get; init; }
}
