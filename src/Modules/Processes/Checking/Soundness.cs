using MoCua.Processes.Reading;
using MoCua.Processes.Stepping;

namespace MoCua.Processes.Checking;

/// <summary>Can every run end, can every element happen, does no place ever hold two tokens?</summary>
internal sealed class Soundness(Graph graph, Net net, int limit)
{
    private const int MostReports = 3;

    public IReadOnlyList<Finding> Check()
    {
        var explorations = graph.Starts
            .Select(start => Exploration.From(net, start, limit)).ToList();
        List<Finding> findings = [.. Structure()];
        if (explorations.Any(exploration => exploration.IsCut && exploration.Clashes.Count == 0))
        {
            findings.Add(Finding.Error(FindingCodes.TooLarge, null, Say.That(Texts.TooManyMarkings, limit)));
        }

        var clashes = explorations.SelectMany(exploration => exploration.Clashes).Select(net.ElementAt).Distinct().ToList();
        findings.AddRange(clashes.Select(element => Finding.Error(FindingCodes.Unsafe, element.Id, Say.That(Texts.Unsafe, element.Label))));
        foreach (var exploration in explorations.Where(exploration => !exploration.IsCut))
        {
            findings.AddRange(DeadEnds(exploration));
        }

        findings.AddRange(Unreachable(explorations, clashes.Count == 0));
        return [.. findings.DistinctBy(finding => (finding.Code, finding.ElementId, finding.Message))];
    }

    private IEnumerable<Finding> Structure() =>
        graph.Elements.Where(element => element.Kind is not ElementKind.End && graph.Outgoing(element.Id).Count == 0)
            .Select(element => Finding.Error(FindingCodes.DeadEnd, element.Id, Say.That(Texts.NoWayOn, element.Label)));

    private IEnumerable<Finding> DeadEnds(Exploration exploration)
    {
        var stuck = exploration.Stuck;
        foreach (var at in stuck.OrderBy(at => exploration.Markings[at].Places.Count()).Take(MostReports))
        {
            yield return Report(exploration.Markings[at], Texts.StuckAt);
        }

        var lively = exploration.LeadingTo(exploration.Ends);
        lively.UnionWith(exploration.LeadingTo(stuck));
        if (Enumerable.Range(0, exploration.Markings.Count).FirstOrDefault(at => !lively.Contains(at), -1) is >= 0 and var circling)
        {
            yield return Report(exploration.Markings[circling], Texts.CirclesFrom);
        }
    }

    private Finding Report(Tokens marking, string text)
    {
        var elements = marking.Places.Select(net.ElementAt).Distinct().ToList();
        var culprit = elements.FirstOrDefault(element => element.Kind is ElementKind.ParallelGateway) ?? elements[0];
        return Finding.Error(FindingCodes.DeadEnd, culprit.Id, Say.That(text, string.Join(", ", elements.Select(element => element.Label))));
    }

    /// <summary>Where the exploration was cut short, only what no arrow leads to is called unreachable.</summary>
    private IEnumerable<Finding> Unreachable(List<Exploration> explorations, bool isSafe)
    {
        var isComplete = isSafe && !explorations.Any(exploration => exploration.IsCut);
        var reached = isComplete ? explorations.SelectMany(exploration => exploration.Active).ToHashSet(StringComparer.Ordinal) : Linked();
        return graph.Elements.Where(element => !reached.Contains(element.Id))
            .Select(element => Finding.Error(FindingCodes.Unreachable, element.Id, Say.That(Texts.Unreachable, element.Label)));
    }

    private HashSet<string> Linked()
    {
        var open = new Queue<string>(graph.Starts.Select(element => element.Id));
        var linked = new HashSet<string>(open, StringComparer.Ordinal);
        while (open.TryDequeue(out var id))
        {
            foreach (var next in graph.After(id).Where(linked.Add))
            {
                open.Enqueue(next);
            }
        }

        return linked;
    }
}
