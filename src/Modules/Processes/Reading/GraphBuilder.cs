namespace MoCua.Processes.Reading;

/// <summary>Checks that ids are unique and that every reference leads somewhere lawful; then builds the graph.</summary>
internal sealed class GraphBuilder
{
    private readonly IReadOnlyList<ProcessElement> elements;
    private readonly IReadOnlyList<SequenceFlow> flows;
    private readonly List<Finding> findings;
    private readonly Dictionary<string, ProcessElement> byId;
    private readonly ILookup<string, SequenceFlow> outgoing;

    public GraphBuilder(IReadOnlyList<ProcessElement> elements, IReadOnlyList<SequenceFlow> flows, List<Finding> findings)
    {
        this.elements = elements;
        this.flows = flows;
        this.findings = findings;
        byId = elements.GroupBy(element => element.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        outgoing = flows.ToLookup(flow => flow.Source, StringComparer.Ordinal);
    }

    public Graph? Build(IReadOnlyList<string> outgoingOrder)
    {
        var before = findings.Count(finding => finding.Severity is Severity.Error);
        var refused = findings.Any(finding => finding.Code is FindingCodes.UnsupportedElement or FindingCodes.BadBpmn);
        findings.AddRange(elements.Select(element => element.Id).Concat(flows.Select(flow => flow.Id))
            .CountBy(id => id).Where(pair => pair.Value > 1)
            .Select(pair => Bad(pair.Key, Texts.IdTwice, pair.Key)));
        // Once an element was refused, arrows that lead to it, and events on its border, say nothing new.
        findings.AddRange(flows.SelectMany(flow => Faults(flow, refused)));
        findings.AddRange(elements.SelectMany(element => Faults(element, refused)));
        if (!refused)
        {
            findings.AddRange(Starts());
        }

        return findings.Count(finding => finding.Severity is Severity.Error) > before || refused ? null : new Graph(elements, Ordered(outgoingOrder));
    }

    private IEnumerable<Finding> Faults(SequenceFlow flow, bool refused)
    {
        var (source, target) = (byId.GetValueOrDefault(flow.Source), byId.GetValueOrDefault(flow.Target));
        if (!refused && (source is null || target is null))
        {
            yield return Bad(flow.Id, Texts.FlowDangles, flow.Id);
        }

        if (source is { Kind: ElementKind.End })
        {
            yield return Bad(flow.Id, Texts.FlowLeavesEnd, flow.Id);
        }

        if (flow.IsConditional && source is { Kind: not ElementKind.ExclusiveGateway })
        {
            yield return Finding.Error(FindingCodes.UnsupportedElement, flow.Id, Say.That(Texts.ConditionMisplaced, flow.Id));
        }

        if (target is { Kind: ElementKind.Start } or { IsBoundary: true })
        {
            yield return Bad(flow.Id, Texts.FlowEntersEvent, flow.Id);
        }

        if (source is not null && target is not null && source.Parent != target.Parent)
        {
            yield return Bad(flow.Id, Texts.FlowCrosses, flow.Id);
        }

        if (source is { Kind: ElementKind.EventGateway } && target is { Kind: not (ElementKind.TimerEvent or ElementKind.MessageEvent) })
        {
            yield return Bad(flow.Id, Texts.GatewayWithoutEvent, source.Label, target.Label);
        }
    }

    private IEnumerable<Finding> Faults(ProcessElement element, bool refused)
    {
        if (element.DefaultFlow is { } wanted && !outgoing[element.Id].Any(flow => flow.Id == wanted))
        {
            yield return Bad(element.Id, Texts.DefaultDangles, element.Label, wanted);
        }

        if (element.IsBoundary && !refused && Misplaced(element))
        {
            yield return Finding.Error(FindingCodes.UnsupportedElement, element.Id, Say.That(Texts.BoundaryMisplaced, element.Label));
        }

        foreach (var option in element.Options.Where(option => option.Flow is { } id && !Leads(id)))
        {
            yield return Finding.Error(FindingCodes.BadExtension, element.Id, Say.That(Texts.OptionFlowUnknown, option.Id, element.Label, option.Flow));
        }
    }

    /// <summary>Events sit on what can wait beside them; a receive task behind an event-based gateway cannot, since the gateway waits for it.</summary>
    private bool Misplaced(ProcessElement boundary)
    {
        var host = boundary.AttachedTo is { } id ? byId.GetValueOrDefault(id) : null;
        return host is null || host.Parent != boundary.Parent
            || !(host.IsPersonal || host.IsReceiveTask || host.Kind is ElementKind.SubProcess or ElementKind.ServiceTask)
            || (host.IsReceiveTask && flows.Any(flow => flow.Target == host.Id && byId.GetValueOrDefault(flow.Source)?.Kind is ElementKind.EventGateway));
    }

    private IEnumerable<Finding> Starts()
    {
        var starts = elements.Where(element => element.Kind is ElementKind.Start).ToLookup(element => element.Parent);
        if (!starts[null].Any())
        {
            yield return Finding.Error(elements.Count == 0 ? FindingCodes.BadBpmn : FindingCodes.Unreachable, null, Texts.NoStart);
        }

        foreach (var subprocess in elements.Where(element => element.Kind is ElementKind.SubProcess))
        {
            if (!starts[subprocess.Id].Any())
            {
                yield return Finding.Error(FindingCodes.Unreachable, subprocess.Id, Say.That(Texts.SubprocessWithoutStart, subprocess.Label));
            }
            else if (starts[subprocess.Id].Skip(1).Any())
            {
                yield return Finding.Error(FindingCodes.UnsupportedElement, subprocess.Id, Say.That(Texts.SubprocessOfManyStarts, subprocess.Label));
            }
        }
    }

    private bool Leads(string flowId) =>
        flows.FirstOrDefault(flow => flow.Id == flowId) is { } found && byId.TryGetValue(found.Source, out var source) && source.Kind is ElementKind.ExclusiveGateway;

    private List<SequenceFlow> Ordered(IReadOnlyList<string> outgoingOrder)
    {
        var places = outgoingOrder.Index().GroupBy(pair => pair.Item).ToDictionary(group => group.Key, group => group.First().Index, StringComparer.Ordinal);
        return [.. flows.OrderBy(flow => places.GetValueOrDefault(flow.Id, int.MaxValue))];
    }

    private static Finding Bad(string? id, string text, params object?[] values) => Finding.Error(FindingCodes.BadBpmn, id, Say.That(text, values));
}
