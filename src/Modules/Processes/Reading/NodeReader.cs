using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>Where an element stands: the subprocess around it, the lanes there, and what the subprocess hands down.</summary>
internal sealed record Scope(string? Parent, IReadOnlyList<Lane> Lanes, string? Lane, Assignment? Assignment);

/// <summary>Turns one child of a process or subprocess into an element, or says why MoCua cannot execute it.</summary>
internal sealed class NodeReader(List<Finding> findings, ExtensionReader extensions, Messages messages)
{
    public ProcessElement? Read(XElement element, Scope scope)
    {
        var type = element.Name.LocalName;
        var id = ((string?)element.Attribute("id"))?.Trim();
        if (string.IsNullOrEmpty(id))
        {
            return Refuse(FindingCodes.BadBpmn, null, Say.That(Texts.IdMissing, type));
        }

        var kind = element.Name.Namespace == BpmnNames.Bpmn ? Kind(element) : null;
        if (kind is null || Oddity(element) is not null)
        {
            var what = kind is null ? Describe(element) : $"{type}/{Oddity(element)}";
            return Refuse(FindingCodes.UnsupportedElement, id, Say.That(Texts.ElementUnsupported, what, id));
        }

        if (kind is ElementKind.Start && scope.Parent is not null && EventDefinitions(element).Any())
        {
            return Refuse(FindingCodes.UnsupportedElement, id, Say.That(Texts.InnerStartTriggered, id));
        }

        return Build(element, id, kind.Value is ElementKind.SubProcess && !ScopeReader.Nodes(element).Any() ? ElementKind.UserTask : kind.Value, scope);
    }

    private ProcessElement Build(XElement element, string id, ElementKind kind, Scope scope)
    {
        var definition = EventDefinitions(element).FirstOrDefault();
        var read = extensions.Read(element, id);
        var lane = scope.Lanes.LastOrDefault(candidate => candidate.Elements.Contains(id));
        if (lane is not null && scope.Lanes.FirstOrDefault(other => other.Elements.Contains(id) && other.Disputes(lane)) is { } rival)
        {
            findings.Add(Finding.Error(FindingCodes.TwoLanes, id, Say.That(Texts.InTwoLanes, id, rival.Name, lane.Name)));
        }

        var name = ((string?)element.Attribute("name"))?.ReplaceLineEndings(" ").Trim();
        return new ProcessElement
        {
            Id = id,
            Name = string.IsNullOrEmpty(name) ? id : name,
            Kind = kind,
            Parent = scope.Parent,
            Calls = kind is ElementKind.CallActivity ? BpmnNames.Reference((string?)element.Attribute("calledElement")) : null,
            Lane = lane?.Name ?? scope.Lane,
            Assignment = LaneReader.Merge(LaneReader.Merge(read.Assignment, lane?.Assignment), scope.Assignment),
            Budget = read.Budget,
            Actions = read.Actions,
            Options = read.Options,
            Wait = read.Wait ?? (definition is null ? null : extensions.Read(definition, id).Wait),
            Message = messages.Of(element, definition),
            AttachedTo = BpmnNames.Reference((string?)element.Attribute("attachedToRef")),
            Interrupting = (string?)element.Attribute("cancelActivity") is not ("false" or "0"),
            IsTriggered = kind is ElementKind.Start && definition is not null,
            Terminates = kind is ElementKind.End && definition?.Name.LocalName == "terminateEventDefinition",
            IsReceiveTask = element.Name.LocalName == "receiveTask",
            DefaultFlow = kind is ElementKind.ExclusiveGateway ? BpmnNames.Reference((string?)element.Attribute("default")) : null,
        };
    }

    private ElementKind? Kind(XElement element)
    {
        var (name, definitions) = (element.Name.LocalName, EventDefinitions(element).Select(definition => definition.Name.LocalName).ToList());
        return definitions switch
        {
            [] when BpmnNames.Kinds.TryGetValue(name, out var kind) => kind,
            [var definition] when BpmnNames.Events.TryGetValue((name, definition), out var kind) => kind,
            _ => null,
        };
    }

    /// <summary>What makes a known element do something that MoCua does not: loops, compensation, token counts.</summary>
    private static string? Oddity(XElement element)
    {
        var mayHold = element.Name.LocalName == "subProcess" ? BpmnNames.Carried : [];
        var child = element.Elements().FirstOrDefault(inner => inner.Name.Namespace != BpmnNames.Bpmn
            || (!BpmnNames.InsideNode.Contains(inner.Name.LocalName) && !mayHold.Contains(inner.Name.LocalName) && !IsEventDefinition(inner)
                && (element.Name.LocalName != "subProcess" || inner.Name.LocalName.EndsWith("LoopCharacteristics", StringComparison.Ordinal))));
        return child?.Name.LocalName
            ?? BpmnNames.Usual.Where(pair => (string?)element.Attribute(pair.Attribute) is { } value && value != pair.Usual).Select(pair => pair.Attribute).FirstOrDefault();
    }

    private string Describe(XElement element) =>
        string.Join('/', EventDefinitions(element).Select(definition => definition.Name.LocalName).Prepend(element.Name.LocalName));

    /// <summary>What an event waits for or sends, be it written inside or referred to.</summary>
    private IEnumerable<XElement> EventDefinitions(XElement element) => element.Elements().Where(IsEventDefinition).Select(messages.Resolve);

    private static bool IsEventDefinition(XElement element) =>
        element.Name.Namespace == BpmnNames.Bpmn
        && (element.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal) || element.Name.LocalName == "eventDefinitionRef");

    private ProcessElement? Refuse(string code, string? id, string message)
    {
        findings.Add(Finding.Error(code, id, message));
        return null;
    }
}
