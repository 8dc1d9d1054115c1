using System.Xml.Linq;

namespace MoCua.Processes.Tests;

/// <summary>
/// A second opinion on soundness, written without the engine: tokens on every arrow and in every element that is at work, moved by hand as
/// the BPMN standard tells it, straight from the XML. Slow, and says no more than yes or no.
/// </summary>
internal sealed class TokenGame
{
    private readonly Dictionary<string, XElement> nodes;
    private readonly ILookup<string, string> outgoing;
    private readonly ILookup<string, string> incoming;
    private readonly Dictionary<string, string> sources;
    private readonly HashSet<string> acted = [];

    public TokenGame(string xml)
    {
        var all = XDocument.Parse(xml).Descendants().Where(element => element.Attribute("id") is not null).ToList();
        var flows = all.Where(element => Is(element, "sequenceFlow")).ToList();
        nodes = all.Where(element => !Is(element, "sequenceFlow") && !Is(element, "process") && !Is(element, "lane") && element.Name.Namespace == all[0].Name.Namespace)
            .ToDictionary(element => element.Attribute("id")!.Value);
        outgoing = flows.ToLookup(flow => flow.Attribute("sourceRef")!.Value, flow => flow.Attribute("id")!.Value);
        incoming = flows.ToLookup(flow => flow.Attribute("targetRef")!.Value, flow => flow.Attribute("id")!.Value);
        sources = flows.ToDictionary(flow => flow.Attribute("id")!.Value, flow => flow.Attribute("sourceRef")!.Value);
    }

    public bool IsUnsafe { get; private set; }

    public bool HasDeadEnd { get; private set; }

    public bool HasUnreachable { get; private set; }

    public bool IsSound => !IsUnsafe && !HasDeadEnd && !HasUnreachable;

    /// <summary>Plays every run; false when there are more positions than the limit.</summary>
    public bool Play(int limit)
    {
        var start = Key(["at:S"]);
        var before = new Dictionary<string, List<string>> { [start] = [] };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var key))
        {
            foreach (var next in Moves(key.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Key))
            {
                IsUnsafe |= next.Split(' ').GroupBy(token => token).Any(group => group.Key != "" && group.Count() > 1);
                if (IsUnsafe)
                {
                    return true;
                }

                if (!before.TryGetValue(next, out var earlier))
                {
                    before[next] = earlier = [];
                    open.Enqueue(next);
                }

                earlier.Add(key);
            }

            if (before.Count > limit)
            {
                return false;
            }
        }

        HasDeadEnd = before.Count > CanEnd(before).Count || nodes.Any(node => !Is(node.Value, "endEvent") && !outgoing[node.Key].Any());
        HasUnreachable = nodes.Keys.Any(id => !acted.Contains(id));
        return true;
    }

    private static HashSet<string> CanEnd(Dictionary<string, List<string>> before)
    {
        var ending = new HashSet<string>(before.Keys.Where(key => key == ""));
        var open = new Queue<string>(ending);
        while (open.TryDequeue(out var key))
        {
            foreach (var earlier in before[key].Where(ending.Add))
            {
                open.Enqueue(earlier);
            }
        }

        return ending;
    }

    private static string Key(IEnumerable<string> tokens) => string.Join(' ', tokens.Order(StringComparer.Ordinal));

    private IEnumerable<List<string>> Moves(string[] tokens)
    {
        foreach (var (id, node) in nodes)
        {
            var arrived = incoming[id].Where(tokens.Contains).ToList();
            var works = tokens.Contains($"at:{id}");
            foreach (var next in Of(node, id, arrived, works, tokens))
            {
                acted.Add(id);
                yield return next;
            }
        }
    }

    private IEnumerable<List<string>> Of(XElement node, string id, List<string> arrived, bool works, string[] tokens) => node.Name.LocalName switch
    {
        "startEvent" => works ? [Move(tokens, [$"at:{id}"], outgoing[id])] : [],
        "endEvent" when node.Elements().Any(inner => Is(inner, "terminateEventDefinition")) =>
            arrived.Take(1).Select(_ => tokens.Where(token => !IsWithin(token, node.Parent!)).ToList()),
        "endEvent" => arrived.Select(flow => Move(tokens, [flow], [])),
        "exclusiveGateway" when !outgoing[id].Any() => arrived.Select(flow => Move(tokens, [flow], [])),
        "exclusiveGateway" => arrived.SelectMany(flow => outgoing[id].Select(way => Move(tokens, [flow], [way]))),
        "parallelGateway" => incoming[id].Any() && arrived.Count == incoming[id].Count() ? [Move(tokens, arrived, outgoing[id])] : [],
        "boundaryEvent" => Border(node, id, tokens),
        "subProcess" => Frame(node, id, arrived, works, tokens),
        _ => Waiting(id, arrived, works, tokens),
    };

    /// <summary>Everything else takes its token in, works, and gives it on; an event may also take it from the gateway before it.</summary>
    private IEnumerable<List<string>> Waiting(string id, List<string> arrived, bool works, string[] tokens)
    {
        foreach (var flow in arrived)
        {
            yield return Move(tokens, [flow], [$"at:{id}"]);
        }

        if (works && (!Is(nodes[id], "eventBasedGateway") || !outgoing[id].Any()))
        {
            yield return Move(Without(tokens, id), [$"at:{id}"], outgoing[id]);
        }

        foreach (var gateway in incoming[id].Select(flow => sources[flow]).Where(source => Is(nodes[source], "eventBasedGateway") && tokens.Contains($"at:{source}")))
        {
            acted.Add(gateway);
            yield return Move(tokens, [$"at:{gateway}"], outgoing[id]);
        }
    }

    private IEnumerable<List<string>> Frame(XElement node, string id, List<string> arrived, bool works, string[] tokens)
    {
        foreach (var flow in arrived)
        {
            yield return Move(tokens, [flow], [$"at:{id}", $"at:{node.Elements().First(inner => Is(inner, "startEvent")).Attribute("id")!.Value}"]);
        }

        if (works && !tokens.Any(token => IsWithin(token, node)))
        {
            yield return Move(Without(tokens, id), [$"at:{id}"], outgoing[id]);
        }
    }

    private IEnumerable<List<string>> Border(XElement node, string id, string[] tokens)
    {
        var host = node.Attribute("attachedToRef")!.Value;
        if (!tokens.Contains($"at:{host}"))
        {
            yield break;
        }

        if (node.Attribute("cancelActivity")!.Value == "true")
        {
            yield return Move([.. Without(tokens, host).Where(token => !IsWithin(token, nodes[host]))], [$"at:{host}"], outgoing[id]);
        }
        else if (!tokens.Contains($"had:{id}"))
        {
            yield return Move(tokens, [], [$"had:{id}", .. outgoing[id]]);
        }
    }

    /// <summary>A host that is left forgets what happened on its border.</summary>
    private string[] Without(string[] tokens, string host) =>
        [.. tokens.Where(token => !(token.StartsWith("had:", StringComparison.Ordinal) && nodes[token[4..]].Attribute("attachedToRef")!.Value == host))];

    private static List<string> Move(string[] tokens, IEnumerable<string> taken, IEnumerable<string> given)
    {
        var next = tokens.ToList();
        foreach (var token in taken)
        {
            next.Remove(token);
        }

        next.AddRange(given);
        return next;
    }

    private bool IsWithin(string token, XElement scope)
    {
        var node = token.StartsWith("at:", StringComparison.Ordinal) ? nodes[token[3..]] : token.StartsWith("had:", StringComparison.Ordinal) ? nodes[token[4..]] : nodes[sources[token]];
        return node.Ancestors().Contains(scope);
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName == name;
}
