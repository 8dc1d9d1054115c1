using MoCua.Processes.Guards;
using MoCua.Processes.Reading;

namespace MoCua.Processes.Checking;

/// <summary>The tasks and events whose completion may carry a token right into a gateway: who can have set <c>decision</c>.</summary>
internal sealed class Deciders
{
    private readonly ProcessElement gateway;
    private readonly IReadOnlyList<ProcessElement> found;

    public Deciders(Graph graph, ProcessElement gateway)
    {
        this.gateway = gateway;
        var seen = new HashSet<string>(StringComparer.Ordinal) { gateway.Id };
        var open = new Queue<ProcessElement>([gateway]);
        var deciders = new List<ProcessElement>();
        while (open.TryDequeue(out var element))
        {
            foreach (var earlier in graph.Before(element).Where(source => seen.Add(source.Id)))
            {
                if (earlier.HoldsTokens || earlier.IsBoundary || earlier is { Kind: ElementKind.Start, Parent: null })
                {
                    deciders.Add(earlier);
                }
                else
                {
                    open.Enqueue(earlier);
                }
            }
        }

        found = deciders;
    }

    public IReadOnlyList<DecisionOption> Options => [.. found.SelectMany(element => element.Options)];

    public IEnumerable<Finding> Faults(IReadOnlyList<Guard.Test> tests)
    {
        var asked = tests.Where(test => test.Fact == Choice.Decision).ToList();
        if (asked.Count == 0)
        {
            yield break;
        }

        foreach (var silent in found.Where(element => element.Options.Count == 0))
        {
            yield return Finding.Error(FindingCodes.GuardGap, gateway.Id, Say.That(Texts.NobodyDecides, gateway.Label, silent.Label));
        }

        var known = Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var literal in asked.SelectMany(test => test.Literals).Distinct().Where(literal => known.Count > 0 && !(literal.Value is string text && known.Contains(text))))
        {
            yield return Finding.Error(FindingCodes.BadGuard, gateway.Id, Say.That(Texts.DecisionUnknown, gateway.Label, literal.Value));
        }
    }
}
