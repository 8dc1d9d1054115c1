using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>Turns one child of a process into an element, or says why MoCua cannot execute it.</summary>
internal sealed class NodeReader(List<Finding> findings, ExtensionReader extensions, IReadOnlyList<Lane> lanes, IReadOnlyDictionary<string, string> messages)
{
    public ProcessElement? Read(XElement element)
    {
        var type = element.Name.LocalName;
        var id = ((string?)element.Attribute("id"))?.Trim();
        if (string.IsNullOrEmpty(id))
        {
            return Refuse(FindingCodes.BadBpmn, null, Say.That(Texts.IdMissing, type));
        }

        if (element.Name.Namespace != BpmnNames.Bpmn || Kind(element) is not { } kind || Oddity(element) is not null)
        {
            var what = element.Name.Namespace == BpmnNames.Bpmn && Kind(element) is not null ? $"{type}/{Oddity(element)}" : Describe(element);
            return Refuse(FindingCodes.UnsupportedElement, id, Say.That(Texts.ElementUnsupported, what, id));
        }

        return Build(element, id, kind);
    }

    private ProcessElement Build(XElement element, string id, ElementKind kind)
    {
        var definition = EventDefinitions(element).FirstOrDefault();
        var read = extensions.Read(element, id);
        var lane = lanes.LastOrDefault(candidate => candidate.Elements.Contains(id));
        var name = ((string?)element.Attribute("name"))?.ReplaceLineEndings(" ").Trim();
        var message = BpmnNames.Reference((string?)definition?.Attribute("messageRef"));
        return new ProcessElement
        {
            Id = id,
            Name = string.IsNullOrEmpty(name) ? id : name,
            Kind = kind,
            Lane = lane?.Name,
            Assignment = LaneReader.Merge(read.Assignment, lane?.Assignment),
            Budget = read.Budget,
            Actions = read.Actions,
            Options = read.Options,
            Wait = read.Wait ?? (definition is null ? null : extensions.Read(definition, id).Wait),
            Message = message is null ? null : messages.GetValueOrDefault(message, message),
            AttachedTo = BpmnNames.Reference((string?)element.Attribute("attachedToRef")),
            Interrupting = (string?)element.Attribute("cancelActivity") is not ("false" or "0"),
            DefaultFlow = kind is ElementKind.ExclusiveGateway ? BpmnNames.Reference((string?)element.Attribute("default")) : null,
        };
    }

    private static ElementKind? Kind(XElement element)
    {
        var waitsFor = EventDefinitions(element).Select(definition => definition.Name.LocalName).ToList();
        return (element.Name.LocalName, waitsFor) switch
        {
            ("startEvent", [] or ["messageEventDefinition"]) => ElementKind.Start,
            ("endEvent", []) => ElementKind.End,
            ("intermediateCatchEvent", ["timerEventDefinition"]) => ElementKind.TimerEvent,
            ("intermediateCatchEvent", ["messageEventDefinition"]) => ElementKind.MessageEvent,
            ("boundaryEvent", ["timerEventDefinition"]) => ElementKind.BoundaryTimer,
            ("boundaryEvent", ["messageEventDefinition"]) => ElementKind.BoundaryMessage,
            (var name, []) when BpmnNames.Kinds.TryGetValue(name, out var kind) => kind,
            _ => null,
        };
    }

    /// <summary>What makes a known element do something that MoCua does not: loops, compensation, token counts.</summary>
    private static string? Oddity(XElement element)
    {
        var child = element.Elements().FirstOrDefault(inner =>
            inner.Name.Namespace != BpmnNames.Bpmn || !(BpmnNames.InsideNode.Contains(inner.Name.LocalName) || IsEventDefinition(inner)));
        return child?.Name.LocalName
            ?? Unless(element, "isForCompensation", "false")
            ?? Unless(element, "startQuantity", "1")
            ?? Unless(element, "completionQuantity", "1");
    }

    private static string? Unless(XElement element, string attribute, string usual) =>
        (string?)element.Attribute(attribute) is { } value && value != usual ? attribute : null;

    private static string Describe(XElement element) =>
        string.Join('/', EventDefinitions(element).Select(definition => definition.Name.LocalName).Prepend(element.Name.LocalName));

    private static IEnumerable<XElement> EventDefinitions(XElement element) => element.Elements().Where(IsEventDefinition);

    private static bool IsEventDefinition(XElement element) =>
        element.Name.Namespace == BpmnNames.Bpmn
        && (element.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal) || element.Name.LocalName == "eventDefinitionRef");

    private ProcessElement? Refuse(string code, string? id, string message)
    {
        findings.Add(Finding.Error(code, id, message));
        return null;
    }
}
