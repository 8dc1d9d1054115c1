using MoCua.Processes.Drawing;
using MoCua.Processes.Reading;
using MoCua.Processes.Stepping;

namespace MoCua.Processes;

/// <summary>One executable process: what BPMN and MoCua's extension elements say, immutable and pure. Format: docs/bundle-process.md.</summary>
public sealed partial class ProcessDefinition
{
    internal ProcessDefinition(string id, string name, Graph graph, IReadOnlyList<Lane> lanes, Diagram diagram)
    {
        Id = id;
        Name = name;
        Graph = graph;
        Lanes = lanes;
        Diagram = diagram;
        net = new Lazy<Net>(() => new Net(graph));
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>All flow nodes in the order of the file, those inside subprocesses after them.</summary>
    public IReadOnlyList<ProcessElement> Elements => Graph.Elements;

    /// <summary>Names of all facts that guards ask for; the caller provides them in every step that may pass a gateway.</summary>
    public IReadOnlyCollection<string> FactNames =>
        [.. Graph.Flows.Where(flow => flow.Guard is not null).SelectMany(flow => flow.Guard!.Tests).Select(test => test.Fact).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Texts that guards compare a fact with.</summary>
    public IReadOnlyCollection<string> TextsAskedOf(string fact) =>
    [
        .. Graph.Flows.Where(flow => flow.Guard is not null).SelectMany(flow => flow.Guard!.Tests).Where(test => test.Fact == fact)
            .SelectMany(test => test.Literals).Select(literal => literal.Value).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>All arrows in the order of the file, for comparing processes.</summary>
    public IEnumerable<(ProcessElement From, ProcessElement To)> Arrows =>
        Graph.Flows.Select(flow => (Graph.Element(flow.Source)!, Graph.Element(flow.Target)!));

    internal Graph Graph { get; }

    internal IReadOnlyList<Lane> Lanes { get; }

    internal Diagram Diagram { get; }

    /// <summary>Reads BPMN 2.0. The definition is null when a finding is an error; it may still be unsound (see <c>Check</c>).</summary>
    public static (ProcessDefinition? Definition, IReadOnlyList<Finding> Findings) Read(string xml) => BpmnReader.Read(xml);

    /// <summary>The same for every process that a drawing may mean; the first is the one to run.</summary>
    internal static IReadOnlyList<(ProcessDefinition? Definition, IReadOnlyList<Finding> Findings)> ReadAll(string xml) => BpmnReader.ReadAll(xml);

    /// <summary>The element with this id, or null.</summary>
    public ProcessElement? Find(string id) => Graph.Element(id);
}
