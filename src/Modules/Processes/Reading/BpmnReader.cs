using System.Xml.Linq;
using MoCua.Processes.Drawing;

namespace MoCua.Processes.Reading;

/// <summary>From XML to definitions. It reads to the end, so that one look shows every fault; any error means no definition.</summary>
internal sealed class BpmnReader
{
    private const int MostElements = 2000;

    private readonly List<Finding> findings = [];

    /// <summary>The one process that is meant to be executed.</summary>
    public static (ProcessDefinition? Definition, IReadOnlyList<Finding> Findings) Read(string xml)
    {
        var (root, fault) = Root(xml);
        if (root is null)
        {
            return (null, [fault!]);
        }

        var reader = new BpmnReader();
        reader.CheckRoots(root);
        var candidates = Candidates(root);
        return reader.Result(candidates.Count == 1 ? reader.Read(root, candidates[0]) : reader.Bad(Texts.NoSingleProcess));
    }

    /// <summary>Every process that a file may mean, for drawings in which nobody said which: the first is the one to run.</summary>
    public static IReadOnlyList<(ProcessDefinition? Definition, IReadOnlyList<Finding> Findings)> ReadAll(string xml)
    {
        if (Root(xml).Root is not { } root || Candidates(root) is not { Count: > 1 } candidates)
        {
            return [Read(xml)];
        }

        var roots = new BpmnReader();
        roots.CheckRoots(root);
        return
        [
            .. candidates.Index().Select(pair =>
            {
                var reader = new BpmnReader();
                reader.findings.AddRange(pair.Index == 0 ? roots.findings : []);
                return reader.Result(reader.Read(root, pair.Item));
            }),
        ];
    }

    private static (XElement? Root, Finding? Fault) Root(string xml)
    {
        var (document, fault) = SafeXml.Load(xml);
        return document is null ? (null, fault)
            : BpmnNames.IsBpmn(document.Root!, "definitions") ? (document.Root, null)
            : (null, Finding.Error(FindingCodes.BadBpmn, null, Texts.NotBpmn));
    }

    /// <summary>Pools other than the executable one show the outside world and carry no token, and so do processes that others call.</summary>
    private static List<XElement> Candidates(XElement root)
    {
        var processes = root.Elements(BpmnNames.Bpmn + "process").ToList();
        var marked = processes.Where(process => (string?)process.Attribute("isExecutable") is "true" or "1").ToList();
        var filled = processes.Where(process => ScopeReader.Nodes(process).Any()).ToList();
        var called = processes.Descendants(BpmnNames.Bpmn + "callActivity").Select(call => BpmnNames.Reference((string?)call.Attribute("calledElement"))).ToHashSet();
        var own = filled.Where(process => !called.Contains((string?)process.Attribute("id"))).ToList();
        return marked.Count > 0 ? marked : processes.Count == 1 ? processes : own.Count > 0 ? own : filled;
    }

    private void CheckRoots(XElement root)
    {
        foreach (var child in root.Elements().Where(child => child.Name.Namespace == BpmnNames.Bpmn && !BpmnNames.Roots.Contains(child.Name.LocalName)))
        {
            var id = (string?)child.Attribute("id");
            findings.Add(Finding.Error(FindingCodes.UnsupportedElement, id, Say.That(Texts.ElementUnsupported, child.Name.LocalName, id)));
        }
    }

    private ProcessDefinition? Read(XElement root, XElement process)
    {
        var count = process.Descendants().Count(element => element.Name.Namespace == BpmnNames.Bpmn && element.Attribute("id") is not null);
        if (count > MostElements)
        {
            findings.Add(Finding.Error(FindingCodes.TooLarge, null, Say.That(Texts.TooManyElements, count, MostElements)));
            return null;
        }

        var reader = new ScopeReader(findings, new ExtensionReader(findings), new Messages(root));
        var id = (string?)process.Attribute("id") ?? "";
        return reader.Read(process) is { } graph
            ? new ProcessDefinition(id, (string?)process.Attribute("name") ?? id, graph, reader.Lanes, Diagram.Read(root, graph))
            : null;
    }

    private (ProcessDefinition?, IReadOnlyList<Finding>) Result(ProcessDefinition? definition) =>
        (findings.Any(finding => finding.Severity is Severity.Error) ? null : definition, findings);

    private ProcessDefinition? Bad(string message)
    {
        findings.Add(Finding.Error(FindingCodes.BadBpmn, null, message));
        return null;
    }
}
