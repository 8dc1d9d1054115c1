using MoCua.Processes.Guards;

namespace MoCua.Processes.Reading;

/// <summary>An arrow. <paramref name="Condition"/> is the text of the file; <paramref name="Guard"/> what it means, null when there is none or it is unreadable.</summary>
internal sealed record SequenceFlow(string Id, string? Name, string Source, string Target, string? Condition, Guard? Guard);
