using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>Reads what a process holds, and what its subprocesses hold, into one list of elements and one of arrows.</summary>
internal sealed class ScopeReader(List<Finding> findings, ExtensionReader extensions, Messages messages)
{
    private readonly List<ProcessElement> elements = [];
    private readonly List<SequenceFlow> flows = [];
    private readonly List<Lane> lanes = [];
    private readonly List<string> outgoing = [];

    public IReadOnlyList<Lane> Lanes => lanes;

    /// <summary>Children that may carry a token, whether MoCua executes them or not.</summary>
    public static IEnumerable<XElement> Nodes(XElement container) => container.Elements().Where(child =>
        child.Name.Namespace == BpmnNames.Bpmn && !BpmnNames.Carried.Contains(child.Name.LocalName)
        && !BpmnNames.InsideNode.Contains(child.Name.LocalName) && !child.Name.LocalName.EndsWith("LoopCharacteristics", StringComparison.Ordinal));

    public Graph? Read(XElement process)
    {
        foreach (var child in process.Elements().Where(child => child.Name.Namespace != BpmnNames.Bpmn))
        {
            var id = (string?)child.Attribute("id");
            findings.Add(Finding.Error(FindingCodes.UnsupportedElement, id, Say.That(Texts.ElementUnsupported, child.Name.LocalName, id)));
        }

        Read(process, new Scope(null, [], null, null));
        return new GraphBuilder(elements, flows, findings).Build(outgoing);
    }

    // Nesting is bounded by SafeXml.
    private void Read(XElement container, Scope around)
    {
        var inner = new LaneReader(extensions).Read(container);
        lanes.AddRange(inner);
        var scope = around with { Lanes = inner };
        var nodes = new NodeReader(findings, extensions, messages);
        // The order in which elements name their outgoing flows decides which guard is asked first.
        outgoing.AddRange(container.Elements().Elements(BpmnNames.Bpmn + "outgoing").Select(flow => BpmnNames.Reference(flow.Value) ?? ""));
        flows.AddRange(new FlowReader(findings).Read(container));
        foreach (var node in Nodes(container))
        {
            if (nodes.Read(node, scope) is not { } element)
            {
                continue;
            }

            elements.Add(element);
            if (element.Kind is ElementKind.SubProcess)
            {
                Read(node, new Scope(element.Id, [], element.Lane, element.Assignment));
            }
        }
    }
}
