namespace MoCua.Processes.Reading;

/// <summary>Elements and arrows with their references resolved, in the order of the file; what subprocesses hold stands among the rest.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, ProcessElement> elements;
    private readonly Dictionary<string, SequenceFlow> flows;
    private readonly ILookup<string, SequenceFlow> outgoing;
    private readonly ILookup<string, SequenceFlow> incoming;
    private readonly ILookup<string, ProcessElement> boundary;
    private readonly ILookup<string?, ProcessElement> children;

    public Graph(IReadOnlyList<ProcessElement> elements, IReadOnlyList<SequenceFlow> flows)
    {
        var hosts = elements.Select(element => element.AttachedTo).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Elements = [.. elements.Select(element => hosts.Contains(element.Id) ? element with { HasBorderEvents = true } : element)];
        Flows = flows;
        this.elements = Elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
        this.flows = flows.ToDictionary(flow => flow.Id, StringComparer.Ordinal);
        outgoing = flows.ToLookup(flow => flow.Source, StringComparer.Ordinal);
        incoming = flows.ToLookup(flow => flow.Target, StringComparer.Ordinal);
        boundary = Elements.Where(element => element.IsBoundary).ToLookup(element => element.AttachedTo!, StringComparer.Ordinal);
        children = Elements.ToLookup(element => element.Parent, StringComparer.Ordinal);
        Starts = [.. children[null].Where(element => element.Kind is ElementKind.Start)];
    }

    public IReadOnlyList<ProcessElement> Elements { get; }

    public IReadOnlyList<SequenceFlow> Flows { get; }

    /// <summary>The ways in which the process may begin; several are alternatives.</summary>
    public IReadOnlyList<ProcessElement> Starts { get; }

    /// <summary>Where it begins when nobody says how: the start that nothing triggers, else the first.</summary>
    public ProcessElement Entry => Starts.FirstOrDefault(start => !start.IsTriggered) ?? Starts[0];

    public ProcessElement? Element(string id) => elements.GetValueOrDefault(id);

    public SequenceFlow? Flow(string id) => flows.GetValueOrDefault(id);

    public IReadOnlyList<SequenceFlow> Outgoing(string id) => [.. outgoing[id]];

    public IReadOnlyList<SequenceFlow> Incoming(string id) => [.. incoming[id]];

    public IReadOnlyList<ProcessElement> BoundaryOf(string id) => [.. boundary[id]];

    /// <summary>What a subprocess holds directly; with null, the elements at the top.</summary>
    public IEnumerable<ProcessElement> Children(string? parent) => children[parent];

    /// <summary>The start event inside a subprocess.</summary>
    public ProcessElement StartOf(ProcessElement subprocess) => children[subprocess.Id].First(element => element.Kind is ElementKind.Start);

    /// <summary>
    /// Ids of what may follow directly. A subprocess leads to its start and an end inside leads out of it, past the events on its border, so
    /// that a way through the graph passes through subprocesses.
    /// </summary>
    public IEnumerable<string> After(string id)
    {
        var element = elements[id];
        return element.Kind switch
        {
            ElementKind.SubProcess => [StartOf(element).Id, .. boundary[id].Select(border => border.Id)],
            ElementKind.End when element.Parent is { } parent => Beside(parent),
            _ => Beside(id),
        };
    }

    /// <summary>Ids of what may follow directly on the same level: targets of arrows, and the events on its border.</summary>
    public IEnumerable<string> Beside(string id) => outgoing[id].Select(flow => flow.Target).Concat(boundary[id].Select(element => element.Id));

    /// <summary>What may come directly before: sources of arrows, ends of subprocesses before it; for a start inside, what leads to its subprocess.</summary>
    public IEnumerable<ProcessElement> Before(ProcessElement element) => element switch
    {
        { Kind: ElementKind.Start, Parent: { } parent } => Before(elements[parent]),
        _ => incoming[element.Id].Select(flow => elements[flow.Source]).SelectMany(Ends),
    };

    /// <summary>A gateway where a choice is made: more than one way on.</summary>
    public bool Chooses(ProcessElement element) => element.Kind is ElementKind.ExclusiveGateway && outgoing[element.Id].Count() > 1;

    /// <summary>What waits while a token rests at an element: tasks and events with those on their borders, or the events behind a gateway.</summary>
    public IEnumerable<ProcessElement> WaitingWith(ProcessElement element) => element switch
    {
        { Kind: ElementKind.EventGateway } => outgoing[element.Id].Select(flow => elements[flow.Target]),
        { Kind: ElementKind.SubProcess } => boundary[element.Id],
        { HoldsTokens: true } => boundary[element.Id].Prepend(element),
        _ => [],
    };

    private IEnumerable<ProcessElement> Ends(ProcessElement element) => element.Kind is ElementKind.SubProcess
        ? children[element.Id].Where(inner => inner.Kind is ElementKind.End)
        : [element];
}
