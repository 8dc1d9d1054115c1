namespace MoCua.Processes.Reading;

/// <summary>Elements and arrows with their references resolved, in the order of the file.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, ProcessElement> elements;
    private readonly Dictionary<string, SequenceFlow> flows;
    private readonly ILookup<string, SequenceFlow> outgoing;
    private readonly ILookup<string, SequenceFlow> incoming;
    private readonly ILookup<string, ProcessElement> boundary;

    public Graph(IReadOnlyList<ProcessElement> elements, IReadOnlyList<SequenceFlow> flows)
    {
        Elements = elements;
        Flows = flows;
        this.elements = elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
        this.flows = flows.ToDictionary(flow => flow.Id, StringComparer.Ordinal);
        outgoing = flows.ToLookup(flow => flow.Source, StringComparer.Ordinal);
        incoming = flows.ToLookup(flow => flow.Target, StringComparer.Ordinal);
        boundary = elements.Where(element => element.IsBoundary).ToLookup(element => element.AttachedTo!, StringComparer.Ordinal);
    }

    public IReadOnlyList<ProcessElement> Elements { get; }

    public IReadOnlyList<SequenceFlow> Flows { get; }

    public ProcessElement? Element(string id) => elements.GetValueOrDefault(id);

    public SequenceFlow? Flow(string id) => flows.GetValueOrDefault(id);

    public IReadOnlyList<SequenceFlow> Outgoing(string id) => [.. outgoing[id]];

    public IReadOnlyList<SequenceFlow> Incoming(string id) => [.. incoming[id]];

    public IReadOnlyList<ProcessElement> BoundaryOf(string id) => [.. boundary[id]];

    /// <summary>Ids of what may follow directly: the targets of its flows, and the events on its border.</summary>
    public IEnumerable<string> After(string id) => outgoing[id].Select(flow => flow.Target).Concat(boundary[id].Select(element => element.Id));

    /// <summary>Ids of what may come directly before; for an event on a border, the task below it.</summary>
    public IEnumerable<string> Before(ProcessElement element) =>
        element.AttachedTo is { } host ? [host] : incoming[element.Id].Select(flow => flow.Source);

    /// <summary>A gateway where a choice is made: more than one way on.</summary>
    public bool Chooses(ProcessElement element) => element.Kind is ElementKind.ExclusiveGateway && outgoing[element.Id].Count() > 1;
}
