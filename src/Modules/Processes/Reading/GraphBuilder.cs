namespace MoCua.Processes.Reading;

/// <summary>Checks that ids are unique and that every reference leads somewhere lawful; then builds the graph.</summary>
internal static class GraphBuilder
{
    public static Graph? Build(List<ProcessElement> elements, IReadOnlyList<SequenceFlow> flows, List<string> outgoingOrder, List<Finding> findings)
    {
        var before = findings.Count;
        var byId = elements.GroupBy(element => element.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        findings.AddRange(elements.Select(element => element.Id).Concat(flows.Select(flow => flow.Id))
            .CountBy(id => id).Where(pair => pair.Value > 1)
            .Select(pair => Bad(pair.Key, Texts.IdTwice, pair.Key)));
        // Once an element was refused, arrows that lead to it say nothing new.
        if (!findings.Any(finding => finding.Code is FindingCodes.UnsupportedElement))
        {
            findings.AddRange(flows.Where(flow => !byId.ContainsKey(flow.Source) || !byId.ContainsKey(flow.Target))
                .Select(flow => Bad(flow.Id, Texts.FlowDangles, flow.Id)));
        }

        findings.AddRange(flows.SelectMany(flow => Faults(flow, byId)));
        findings.AddRange(elements.SelectMany(element => Faults(element, byId, flows)));
        if (elements.All(element => element.Kind is not ElementKind.Start))
        {
            findings.Add(Bad(null, Texts.NoStart));
        }

        return findings.Skip(before).Any() ? null : new Graph(elements, Ordered(flows, outgoingOrder));
    }

    private static IEnumerable<Finding> Faults(SequenceFlow flow, Dictionary<string, ProcessElement> elements)
    {
        if (elements.TryGetValue(flow.Source, out var source))
        {
            if (source.Kind is ElementKind.End)
            {
                yield return Bad(flow.Id, Texts.FlowLeavesEnd, flow.Id);
            }

            if (flow.Condition is not null && source.Kind is not ElementKind.ExclusiveGateway)
            {
                yield return Finding.Error(FindingCodes.UnsupportedElement, flow.Id, Say.That(Texts.ConditionMisplaced, flow.Id));
            }
        }

        if (elements.TryGetValue(flow.Target, out var target) && (target.Kind is ElementKind.Start || target.IsBoundary))
        {
            yield return Bad(flow.Id, Texts.FlowEntersEvent, flow.Id);
        }
    }

    private static IEnumerable<Finding> Faults(ProcessElement element, Dictionary<string, ProcessElement> elements, IReadOnlyList<SequenceFlow> flows)
    {
        if (element.DefaultFlow is { } wanted && !flows.Any(flow => flow.Id == wanted && flow.Source == element.Id))
        {
            yield return Bad(element.Id, Texts.DefaultDangles, element.Label, wanted);
        }

        if (element.IsBoundary && (element.AttachedTo is null || !elements.TryGetValue(element.AttachedTo, out var host) || host.Kind is not ElementKind.UserTask))
        {
            yield return Finding.Error(FindingCodes.UnsupportedElement, element.Id, Say.That(Texts.BoundaryMisplaced, element.Label));
        }

        foreach (var option in element.Options.Where(option => option.Flow is { } id && !Leads(id, elements, flows)))
        {
            yield return Finding.Error(FindingCodes.BadExtension, element.Id, Say.That(Texts.OptionFlowUnknown, option.Id, element.Label, option.Flow));
        }
    }

    private static bool Leads(string flowId, Dictionary<string, ProcessElement> elements, IReadOnlyList<SequenceFlow> flows) =>
        flows.FirstOrDefault(flow => flow.Id == flowId) is { } found
        && elements.TryGetValue(found.Source, out var source) && source.Kind is ElementKind.ExclusiveGateway;

    private static List<SequenceFlow> Ordered(IReadOnlyList<SequenceFlow> flows, List<string> outgoingOrder)
    {
        var places = outgoingOrder.Index().GroupBy(pair => pair.Item).ToDictionary(group => group.Key, group => group.First().Index, StringComparer.Ordinal);
        return [.. flows.OrderBy(flow => places.GetValueOrDefault(flow.Id, int.MaxValue))];
    }

    private static Finding Bad(string? id, string text, params object?[] values) => Finding.Error(FindingCodes.BadBpmn, id, Say.That(text, values));
}
