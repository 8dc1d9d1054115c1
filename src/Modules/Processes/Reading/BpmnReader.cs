using System.Xml.Linq;
using MoCua.Processes.Drawing;

namespace MoCua.Processes.Reading;

/// <summary>From XML to a definition. It reads to the end, so that one look shows every fault; any error means no definition.</summary>
internal sealed class BpmnReader
{
    private const int MostElements = 2000;

    private readonly List<Finding> findings = [];

    public static (ProcessDefinition? Definition, IReadOnlyList<Finding> Findings) Read(string xml)
    {
        var (document, fault) = SafeXml.Load(xml);
        if (document is null)
        {
            return (null, [fault!]);
        }

        var reader = new BpmnReader();
        var definition = reader.Read(document.Root!);
        return (reader.findings.Any(finding => finding.Severity is Severity.Error) ? null : definition, reader.findings);
    }

    private ProcessDefinition? Read(XElement root)
    {
        if (!BpmnNames.IsBpmn(root, "definitions"))
        {
            return Bad(null, Texts.NotBpmn);
        }

        foreach (var child in root.Elements().Where(child => child.Name.Namespace == BpmnNames.Bpmn && !BpmnNames.Roots.Contains(child.Name.LocalName)))
        {
            Unsupported(child);
        }

        return Executable(root) is { } process ? Read(root, process) : Bad(null, Texts.NoSingleProcess);
    }

    /// <summary>Pools other than the executable one show the outside world and carry no token.</summary>
    private static XElement? Executable(XElement root)
    {
        var processes = root.Elements(BpmnNames.Bpmn + "process").ToList();
        var marked = processes.Where(process => (string?)process.Attribute("isExecutable") is "true" or "1").ToList();
        var filled = processes.Where(process => process.Elements().Any(child => !BpmnNames.Carried.Contains(child.Name.LocalName))).ToList();
        return marked.Count == 1 ? marked[0]
            : processes.Count == 1 ? processes[0]
            : filled.Count == 1 ? filled[0]
            : null;
    }

    private ProcessDefinition? Read(XElement root, XElement process)
    {
        var extensions = new ExtensionReader(findings);
        var messages = root.Elements(BpmnNames.Bpmn + "message")
            .GroupBy(message => (string?)message.Attribute("id") ?? "")
            .ToDictionary(group => group.Key, group => (string?)group.First().Attribute("name") ?? group.Key, StringComparer.Ordinal);
        var lanes = new LaneReader(extensions).Read(process);
        var nodes = new NodeReader(findings, extensions, lanes, messages);
        foreach (var child in process.Elements().Where(child => child.Name.Namespace != BpmnNames.Bpmn))
        {
            Unsupported(child);
        }

        var own = process.Elements().Where(child => child.Name.Namespace == BpmnNames.Bpmn).ToList();
        if (own.Count > MostElements)
        {
            findings.Add(Finding.Error(FindingCodes.TooLarge, null, Say.That(Texts.TooManyElements, own.Count, MostElements)));
            return null;
        }

        var elements = own.Where(child => !BpmnNames.Carried.Contains(child.Name.LocalName)).Select(nodes.Read).OfType<ProcessElement>().ToList();
        var flows = new FlowReader(findings).Read(process);
        var graph = GraphBuilder.Build(elements, flows, OutgoingOrder(process), findings);
        var id = (string?)process.Attribute("id") ?? "";
        return graph is null ? null : new ProcessDefinition(id, (string?)process.Attribute("name") ?? id, graph, lanes, Diagram.Read(root));
    }

    /// <summary>The order in which elements name their outgoing flows decides which guard is asked first.</summary>
    private static List<string> OutgoingOrder(XElement process) =>
        [.. process.Elements().Elements(BpmnNames.Bpmn + "outgoing").Select(outgoing => BpmnNames.Reference(outgoing.Value) ?? "")];

    private void Unsupported(XElement child)
    {
        var id = (string?)child.Attribute("id");
        findings.Add(Finding.Error(FindingCodes.UnsupportedElement, id, Say.That(Texts.ElementUnsupported, child.Name.LocalName, id)));
    }

    private ProcessDefinition? Bad(string? id, string message)
    {
        findings.Add(Finding.Error(FindingCodes.BadBpmn, id, message));
        return null;
    }
}
