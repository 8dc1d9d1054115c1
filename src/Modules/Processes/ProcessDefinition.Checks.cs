using MoCua.Processes.Checking;

namespace MoCua.Processes;

public sealed partial class ProcessDefinition
{
    private const int MostMarkings = 100_000;

    /// <summary>Fit to be published: a sound net, somebody for every task, a way for every decision. Empty when all is well.</summary>
    public IReadOnlyList<Finding> Check() => Check(MostMarkings);

    /// <summary>The same for a drawing that was not made for MoCua (no <c>mocua:assignment</c> anywhere): only its net can be at fault.</summary>
    public IReadOnlyList<Finding> CheckPlain() =>
        [.. CheckNet(MostMarkings), .. CheckExtensions().Select(finding => finding with { Severity = Severity.Warning })];

    /// <summary>Whether the file says anywhere who does something.</summary>
    public bool HasAssignments => Lanes.Any(lane => lane.Assignment is not null) || Elements.Any(element => element.Assignment is not null);

    /// <summary>The slowest way from the start. Parallel branches overlap, and going back (supplement, sending back) is not counted.</summary>
    /// <param name="weigh">Turns a budget into one common unit, as the calendar of the competent unit has it.</param>
    /// <param name="free">Elements whose time the law does not count.</param>
    /// <param name="closed">Elements that this case does not pass.</param>
    /// <returns>Null when no way leads to an end.</returns>
    public SlowestPath? SlowestPath(Func<Budget, decimal> weigh, IReadOnlyCollection<string>? free = null, IReadOnlyCollection<string>? closed = null) =>
        Graph.Starts
            .Select(start => new SlowestPathFinder(Graph, weigh, free ?? [], closed ?? []).From(start))
            .OfType<SlowestPath>()
            .MaxBy(path => path.Total);

    /// <summary>The slowest way on from an element, which comes first in it; null when there is no such element, or no way to an end.</summary>
    /// <inheritdoc cref="SlowestPath"/>
    public SlowestPath? SlowestPathFrom(string element, Func<Budget, decimal> weigh, IReadOnlyCollection<string>? free = null, IReadOnlyCollection<string>? closed = null) =>
        Find(element) is { } at ? new SlowestPathFinder(Graph, weigh, free ?? [], closed ?? []).From(at) : null;

    /// <summary>Pairs of tasks that some run has open at the same time, each pair once, in the order of the file.</summary>
    public IReadOnlyList<(ProcessElement One, ProcessElement Other)> InParallel()
    {
        var pairs = new SortedSet<(int One, int Other)>();
        foreach (var marking in Graph.Starts.SelectMany(start => Exploration.From(Net, start, MostMarkings).Markings))
        {
            var open = Enumerable.Range(0, Elements.Count).Where(at => Elements[at].IsPersonal && Net.Find(Elements[at].Id) is { } place && marking.Places.Contains(place)).ToList();
            pairs.UnionWith(open.SelectMany((one, at) => open.Skip(at + 1).Select(other => (one, other))));
        }

        return [.. pairs.Select(pair => (Elements[pair.One], Elements[pair.Other]))];
    }

    internal IReadOnlyList<Finding> Check(int mostMarkings) => [.. CheckNet(mostMarkings), .. CheckExtensions()];

    private IReadOnlyList<Finding> CheckNet(int mostMarkings) => new Soundness(Graph, Net, mostMarkings).Check();

    private IEnumerable<Finding> CheckExtensions() => TaskCheck.Check(Elements).Concat(new GuardCheck(Graph).Check());
}
