using MoCua.Processes.Reading;

namespace MoCua.Processes.Stepping;

/// <summary>What each element does to tokens, as transitions.</summary>
internal sealed class NetBuilder(Graph graph, Net net)
{
    private readonly List<Transition> transitions = [];

    public IReadOnlyList<Transition> Build()
    {
        foreach (var element in graph.Elements)
        {
            Add(element, graph.Incoming(element.Id), graph.Outgoing(element.Id));
        }

        return transitions;
    }

    private void Add(ProcessElement element, IReadOnlyList<SequenceFlow> incoming, IReadOnlyList<SequenceFlow> outgoing)
    {
        switch (element.Kind)
        {
            case ElementKind.Start:
                AddInnerStart(element, outgoing);
                break;
            case ElementKind.SubProcess:
                AddLeaving(element, outgoing);
                break;
            case ElementKind.EventGateway when outgoing.Count > 0:
                break; // the events behind it move the token
            case var _ when element.HoldsTokens:
                AddWaiting(element, incoming, outgoing);
                break;
            case var _ when element.IsBoundary:
                AddBoundary(element, graph.Element(element.AttachedTo!)!, outgoing);
                break;
            case ElementKind.ParallelGateway when incoming.Count > 0:
                AddPassing(element, incoming, outgoing);
                break;
            case ElementKind.ParallelGateway:
                break;
            case ElementKind.ExclusiveGateway when outgoing.Count > 0:
                AddChoices(element, incoming, outgoing);
                break;
            default:
                AddEach(element, incoming, outgoing);
                break;
        }
    }

    private void AddInnerStart(ProcessElement element, IReadOnlyList<SequenceFlow> outgoing)
    {
        if (element.Parent is not null)
        {
            Add(new Transition(transitions.Count, element, Trigger.Itself) { Takes = [net.Place(element.Id)], Gives = net.Places(outgoing), To = outgoing });
        }
    }

    private void AddLeaving(ProcessElement element, IReadOnlyList<SequenceFlow> outgoing) => Add(new Transition(transitions.Count, element, Trigger.Itself)
    {
        Takes = [net.Place(element.Id)],
        Forbids = net.Inside(element.Id),
        Clears = Border(element),
        Gives = net.Places(outgoing),
        To = outgoing,
    });

    private void AddWaiting(ProcessElement element, IReadOnlyList<SequenceFlow> incoming, IReadOnlyList<SequenceFlow> outgoing)
    {
        var gateways = incoming.Where(flow => graph.Element(flow.Source)!.Kind is ElementKind.EventGateway).ToList();
        if (gateways.Count == 0 || gateways.Count < incoming.Count)
        {
            Add(Waiting(element, element.Id, outgoing));
        }

        foreach (var flow in gateways)
        {
            Add(Waiting(element, flow.Source, outgoing) with { From = [flow], Gateway = graph.Element(flow.Source) });
        }
    }

    private Transition Waiting(ProcessElement element, string place, IReadOnlyList<SequenceFlow> outgoing) =>
        new(transitions.Count, element, element.IsPersonal ? Trigger.Person : Trigger.Occurrence)
        {
            Takes = [net.Place(place)],
            Clears = Border(element),
            Gives = net.Places(outgoing),
            To = outgoing,
        };

    private void AddBoundary(ProcessElement element, ProcessElement host, IReadOnlyList<SequenceFlow> outgoing) => Add(element.Interrupting
        ? new Transition(transitions.Count, element, Trigger.Occurrence)
        {
            Takes = [net.Place(host.Id)],
            Clears = [.. Border(host), .. host.Kind is ElementKind.SubProcess ? net.Inside(host.Id) : []],
            Gives = net.Places(outgoing),
            To = outgoing,
        }
        : new Transition(transitions.Count, element, Trigger.Occurrence)
        {
            Needs = [net.Place(host.Id)],
            Forbids = [net.Place(element.Id)],
            Gives = [net.Place(element.Id), .. net.Places(outgoing)],
            To = outgoing,
        });

    private void AddChoices(ProcessElement element, IReadOnlyList<SequenceFlow> incoming, IReadOnlyList<SequenceFlow> outgoing)
    {
        foreach (var flow in incoming)
        {
            foreach (var choice in outgoing)
            {
                AddPassing(element, [flow], [choice]);
            }
        }
    }

    private void AddEach(ProcessElement element, IReadOnlyList<SequenceFlow> incoming, IReadOnlyList<SequenceFlow> outgoing)
    {
        foreach (var flow in incoming)
        {
            AddPassing(element, [flow], outgoing);
        }
    }

    private void AddPassing(ProcessElement element, IReadOnlyList<SequenceFlow> from, IReadOnlyList<SequenceFlow> to) =>
        Add(new Transition(transitions.Count, element, element.Kind is ElementKind.ExclusiveGateway ? Trigger.Guards : Trigger.Itself)
        {
            Takes = net.Places(from),
            Clears = element.Terminates ? net.Inside(element.Parent) : [],
            Gives = net.Places(to),
            From = from,
            To = to,
        });

    private void Add(Transition transition) => transitions.Add(transition);

    /// <summary>What remembers that non-interrupting events on this border have happened.</summary>
    private int[] Border(ProcessElement host) =>
        [.. graph.BoundaryOf(host.Id).Where(boundary => !boundary.Interrupting).Select(boundary => net.Place(boundary.Id))];
}
