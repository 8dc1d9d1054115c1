using System.Text.Json.Nodes;

namespace MoCua.Processes.Tests;

/// <summary>
/// Writes small processes: arrows such as <c>"S>T1 T1>X X>E"</c>. The first letter of an id says its kind: S start, E end, T user task,
/// V service task, X exclusive, P parallel, C timer, M message, G event-based gateway, A call activity, Q subprocess, R receive task,
/// W thrown message, K terminate end. <c>B1@T1</c> sets an interrupting timer on a task, <c>N1@T1</c> a non-interrupting message;
/// <c>Q1:S1,T2,E2</c> says what a subprocess holds. The flow from A to B has the id <c>A-B</c>.
/// </summary>
internal sealed class Sketch
{
    private readonly string arrows;
    private readonly Dictionary<string, string> guards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> inside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> attributes = new(StringComparer.Ordinal);
    private string lane = "<mocua:assignment role=\"specialist\" unit=\"ward\"/>";

    private Sketch(string arrows) => this.arrows = arrows;

    public static Sketch Of(string arrows) => new(arrows);

    public Sketch Guard(string flow, string condition)
    {
        guards[flow] = condition;
        return this;
    }

    /// <summary>Extension elements of a task or event.</summary>
    public Sketch With(string element, string extensions)
    {
        inside[element] = extensions;
        return this;
    }

    public Sketch Default(string gateway, string flow)
    {
        attributes[gateway] = $" default=\"{flow}\"";
        return this;
    }

    public Sketch Lane(string extensions)
    {
        lane = extensions;
        return this;
    }

    public Sketch Decides(string task, params string[] options) =>
        With(task, $"<mocua:decision>{string.Concat(options.Select(option => $"<mocua:option id=\"{option}\"/>"))}</mocua:decision>");

    public ProcessDefinition Definition()
    {
        var (definition, findings) = ProcessDefinition.Read(Xml());
        findings.ShouldBeEmpty();
        return definition.ShouldNotBeNull();
    }

    public string Xml()
    {
        var parts = arrows.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var flows = parts.Where(part => part.Contains('>')).Select(part => part.Split('>')).ToList();
        var hosts = parts.Where(part => part.Contains('@')).Select(part => part.Split('@')).ToDictionary(pair => pair[0], pair => pair[1]);
        var parents = parts.Where(part => part.Contains(':')).Select(part => part.Split(':'))
            .SelectMany(pair => pair[1].Split(',').Select(child => (child, pair[0]))).ToDictionary(pair => pair.child, pair => pair.Item2);
        var ids = flows.SelectMany(flow => flow).Concat(hosts.Keys).Concat(parents.Keys).Concat(parts.Where(part => part.IndexOfAny(['>', '@', ':']) < 0)).Distinct().ToList();
        foreach (var (boundary, host) in hosts.Where(pair => parents.ContainsKey(pair.Value)))
        {
            parents[boundary] = parents[host];
        }

        string Scope(string? parent) => string.Concat(ids.Where(id => parents.GetValueOrDefault(id) == parent).Select(id => Element(id, hosts, Scope)))
            + string.Concat(flows.Where(flow => parents.GetValueOrDefault(flow[0]) == parent).Select(flow => Flow(flow[0], flow[1])));

        return $"""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mocua="https://mocua.vn/bpmn/1">
            <process id="sketch" isExecutable="true">
            <laneSet><lane id="lane"><extensionElements>{lane}</extensionElements>{string.Concat(ids.Select(id => $"<flowNodeRef>{id}</flowNodeRef>"))}</lane></laneSet>
            {Scope(null)}</process></definitions>
            """;
    }

    private string Flow(string source, string target)
    {
        var guard = guards.TryGetValue($"{source}-{target}", out var text) ? $"<conditionExpression><![CDATA[{text}]]></conditionExpression>" : "";
        return $"<sequenceFlow id=\"{source}-{target}\" sourceRef=\"{source}\" targetRef=\"{target}\">{guard}</sequenceFlow>\n";
    }

    private string Element(string id, Dictionary<string, string> hosts, Func<string, string> inner)
    {
        var wait = id[0] is 'C' or 'B' && !inside.ContainsKey(id) ? "<mocua:wait unit=\"workingDay\" amount=\"2\"/>" : inside.GetValueOrDefault(id, "");
        var extensions = $"<extensionElements>{wait}</extensionElements>";
        var host = hosts.TryGetValue(id, out var task) ? $" attachedToRef=\"{task}\" cancelActivity=\"{(id[0] == 'B' ? "true" : "false")}\"" : "";
        var (name, definition) = id[0] switch
        {
            'S' => ("startEvent", ""),
            'E' => ("endEvent", ""),
            'V' => ("serviceTask", ""),
            'X' => ("exclusiveGateway", ""),
            'P' => ("parallelGateway", ""),
            'C' => ("intermediateCatchEvent", "<timerEventDefinition/>"),
            'M' => ("intermediateCatchEvent", "<messageEventDefinition/>"),
            'B' => ("boundaryEvent", "<timerEventDefinition/>"),
            'N' => ("boundaryEvent", "<messageEventDefinition/>"),
            'G' => ("eventBasedGateway", ""),
            'A' => ("callActivity", ""),
            'R' => ("receiveTask", ""),
            'W' => ("intermediateThrowEvent", "<messageEventDefinition messageRef=\"word\"/>"),
            'K' => ("endEvent", "<terminateEventDefinition/>"),
            'Q' => ("subProcess", inner(id)),
            _ => ("userTask", ""),
        };
        return $"<{name} id=\"{id}\"{host}{attributes.GetValueOrDefault(id, "")}>{extensions}{definition}</{name}>\n";
    }
}

internal static class Given
{
    public static string BirthXml => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "khai-sinh.bpmn"));

    public static ProcessDefinition Birth
    {
        get
        {
            var (definition, findings) = ProcessDefinition.Read(BirthXml);
            findings.ShouldBeEmpty();
            return definition.ShouldNotBeNull();
        }
    }

    public static Dictionary<string, JsonNode?> NoFacts => [];

    public static Dictionary<string, JsonNode?> Decision(string decision) => new() { ["decision"] = decision };

    public static string[] Codes(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding.Severity is Severity.Error).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];
}
