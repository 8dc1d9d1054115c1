using MoCua.Processes.Reading;

namespace MoCua.Processes.Stepping;

/// <summary>
/// The process as a Petri net. Places are flows and elements that hold tokens; a flow into such an element is that element's place, since
/// nothing can happen between. One net serves stepping, walking and checking, so that they cannot disagree.
/// </summary>
internal sealed class Net
{
    private readonly Graph graph;
    private readonly List<string> places = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Transition> transitions = [];
    private readonly List<Transition>[] byPlace;

    public Net(Graph graph)
    {
        this.graph = graph;
        foreach (var element in graph.Elements)
        {
            Add(element);
        }

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

    private void Add(ProcessElement element)
    {
        var outgoing = graph.Outgoing(element.Id);
        var incoming = graph.Incoming(element.Id);
        switch (element.Kind)
        {
            case ElementKind.Start:
                break;
            case ElementKind.UserTask or ElementKind.TimerEvent or ElementKind.MessageEvent:
                AddWaiting(element, outgoing);
                break;
            case ElementKind.BoundaryTimer or ElementKind.BoundaryMessage:
                AddBoundary(element, outgoing);
                break;
            case ElementKind.ParallelGateway when incoming.Count > 0:
                AddPassing(element, Trigger.Itself, incoming, outgoing);
                break;
            case ElementKind.ExclusiveGateway when outgoing.Count > 0:
                AddChoices(element, incoming, outgoing);
                break;
            default:
                foreach (var flow in incoming)
                {
                    AddPassing(element, Trigger.Itself, [flow], element.Kind is ElementKind.End ? [] : outgoing);
                }

                break;
        }
    }

    private void AddWaiting(ProcessElement element, IReadOnlyList<SequenceFlow> outgoing) =>
        transitions.Add(new Transition(transitions.Count, element, element.Kind is ElementKind.UserTask ? Trigger.Person : Trigger.Occurrence)
        {
            Takes = [Place(element.Id)],
            Clears = [.. graph.BoundaryOf(element.Id).Where(boundary => !boundary.Interrupting).Select(boundary => Place(boundary.Id))],
            Gives = Places(outgoing),
            To = outgoing,
        });

    private void AddBoundary(ProcessElement element, IReadOnlyList<SequenceFlow> outgoing)
    {
        var host = Place(element.AttachedTo!);
        var gives = Places(outgoing);
        transitions.Add(element.Interrupting
            ? new Transition(transitions.Count, element, Trigger.Occurrence)
            {
                Takes = [host],
                Clears = [.. graph.BoundaryOf(element.AttachedTo!).Where(other => !other.Interrupting).Select(other => Place(other.Id))],
                Gives = gives,
                To = outgoing,
            }
            : new Transition(transitions.Count, element, Trigger.Occurrence)
            {
                Needs = [host],
                Forbids = [Place(element.Id)],
                Gives = [Place(element.Id), .. gives],
                To = outgoing,
            });
    }

    private void AddChoices(ProcessElement element, IReadOnlyList<SequenceFlow> incoming, IReadOnlyList<SequenceFlow> outgoing)
    {
        foreach (var flow in incoming)
        {
            foreach (var choice in outgoing)
            {
                AddPassing(element, Trigger.Guards, [flow], [choice]);
            }
        }
    }

    private void AddPassing(ProcessElement element, Trigger trigger, IReadOnlyList<SequenceFlow> from, IReadOnlyList<SequenceFlow> to) =>
        transitions.Add(new Transition(transitions.Count, element, trigger) { Takes = Places(from), Gives = Places(to), From = from, To = to });

    private int[] Places(IReadOnlyList<SequenceFlow> flows) => [.. flows.Select(flow => Place(graph.Element(flow.Target)!.HoldsTokens ? flow.Target : flow.Id))];

    private int Place(string name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            number = places.Count;
            numbers.Add(name, number);
            places.Add(name);
        }

        return number;
    }
}
