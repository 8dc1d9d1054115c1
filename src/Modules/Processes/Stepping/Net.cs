using MoCua.Processes.Reading;

namespace MoCua.Processes.Stepping;

/// <summary>
/// The process as a Petri net. Places are flows and elements that hold tokens; a flow into such an element is that element's place, since
/// nothing can happen between. A running subprocess holds a token in its own place, its frame, until none is left inside. One net serves
/// stepping, walking and checking, so that they cannot disagree.
/// </summary>
internal sealed class Net
{
    private readonly Graph graph;
    private readonly List<string> places = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Transition> transitions;
    private readonly List<Transition>[] byPlace;

    public Net(Graph graph)
    {
        this.graph = graph;
        foreach (var element in graph.Elements.Where(element => HasPlace(graph, element)))
        {
            Place(element.Id);
        }

        foreach (var flow in graph.Flows)
        {
            Places([flow]);
        }

        transitions = new NetBuilder(graph, this).Build();
        byPlace = [.. places.Select(_ => new List<Transition>())];
        foreach (var transition in transitions)
        {
            // One place that must hold a token is enough to find the transition by.
            byPlace[transition.Takes.Concat(transition.Needs).First()].Add(transition);
        }
    }

    public IReadOnlyList<Transition> Transitions => transitions;

    public int PlaceCount => places.Count;

    public Tokens Nothing => Tokens.None(places.Count);

    /// <summary>Everything that can happen now, in the order of the file.</summary>
    public IReadOnlyList<Transition> Enabled(Tokens tokens)
    {
        var enabled = new List<Transition>();
        foreach (var place in tokens.Places)
        {
            foreach (var transition in byPlace[place])
            {
                if (transition.IsEnabled(tokens))
                {
                    enabled.Add(transition);
                }
            }
        }

        enabled.Sort((one, other) => one.Number.CompareTo(other.Number));
        return enabled;
    }

    public IReadOnlyList<int> StartPlaces(ProcessElement start) => Places(graph.Outgoing(start.Id));

    /// <summary>The element at which a token in this place is seen.</summary>
    public ProcessElement ElementAt(int place) => graph.Element(places[place]) ?? graph.Element(graph.Flow(places[place])!.Target)!;

    public string NameOf(int place) => places[place];

    public int? Find(string place) => numbers.TryGetValue(place, out var number) ? number : null;

    /// <summary>Null when the marking names something that this process does not have.</summary>
    public Tokens? Read(Marking marking)
    {
        var found = marking.Places.Select(Find).ToList();
        return found.Contains(null) ? null : Nothing.With(found.Select(place => place!.Value));
    }

    public Marking Write(Tokens tokens) => Marking.Of(tokens.Places.Select(NameOf));

    /// <summary>Where a token goes along these flows; into a subprocess it goes to the frame and to the start inside.</summary>
    public int[] Places(IReadOnlyList<SequenceFlow> flows) => [.. flows.SelectMany(PlacesOf)];

    /// <summary>All places inside a subprocess, those of subprocesses in it too; with null, all there are.</summary>
    public int[] Inside(string? subprocess) => [.. Enumerable.Range(0, places.Count).Where(place => IsInside(places[place], subprocess))];

    public int Place(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            number = places.Count;
            numbers.Add(name, number);
            places.Add(name);
        }

        return number;
    }

    private static bool HasPlace(Graph graph, ProcessElement element) =>
        element.HoldsTokens || element.Kind is ElementKind.SubProcess || (element.IsBoundary && !element.Interrupting)
        || (element.Kind is ElementKind.Start && !graph.Starts.Contains(element));

    private int[] PlacesOf(SequenceFlow flow) => graph.Element(flow.Target)! switch
    {
        { Kind: ElementKind.SubProcess } subprocess => [Place(subprocess.Id), Place(graph.StartOf(subprocess).Id)],
        { HoldsTokens: true } target => [Place(target.Id)],
        _ => [Place(flow.Id)],
    };

    private bool IsInside(string place, string? subprocess)
    {
        for (var parent = (graph.Element(place) ?? graph.Element(graph.Flow(place)!.Source)!).Parent; parent is not null; parent = graph.Element(parent)!.Parent)
        {
            if (parent == subprocess)
            {
                return true;
            }
        }

        return subprocess is null;
    }
}
