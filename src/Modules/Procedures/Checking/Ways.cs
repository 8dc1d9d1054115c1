using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>Which elements can come after which, guards left aside: what is not found here cannot happen.</summary>
internal sealed class Ways
{
    private readonly IReadOnlyList<ProcessElement> elements;
    private readonly ILookup<string, ProcessElement> after;
    private readonly ILookup<string, ProcessElement> before;

    public Ways(ProcessDefinition process)
    {
        elements = process.Elements;
        var arrows = process.Arrows.Concat(Borders(process)).Concat(Frames(process)).ToList();
        after = arrows.ToLookup(arrow => arrow.From.Id, arrow => arrow.To, StringComparer.Ordinal);
        before = arrows.ToLookup(arrow => arrow.To.Id, arrow => arrow.From, StringComparer.Ordinal);
    }

    /// <summary>The element itself and all that can follow it.</summary>
    public IEnumerable<ProcessElement> From(ProcessElement start)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { start.Id }, new Queue<ProcessElement>([start]));
        while (open.TryDequeue(out var element))
        {
            yield return element;
            foreach (var next in after[element.Id].Where(next => seen.Add(next.Id)))
            {
                open.Enqueue(next);
            }
        }
    }

    /// <summary>What a token can reach from the start before anything that <paramref name="stops"/> is done. A parallel join waits for all its branches.</summary>
    public IReadOnlyList<ProcessElement> Before(Func<ProcessElement, bool> stops)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        while (elements.Where(element => !reached.Contains(element.Id) && Arrives(element, reached, stops)).ToList() is { Count: > 0 } more)
        {
            reached.UnionWith(more.Select(element => element.Id));
        }

        return [.. elements.Where(element => reached.Contains(element.Id))];
    }

    private bool Arrives(ProcessElement element, HashSet<string> reached, Func<ProcessElement, bool> stops)
    {
        // A border event leaves its task undone, so it can happen on one that would stop.
        bool Open(ProcessElement source) => reached.Contains(source.Id) && (element.AttachedTo == source.Id || !Holds(source, stops));
        return element is { Kind: ElementKind.Start, Parent: null }
            || (element.Kind is ElementKind.ParallelGateway ? before[element.Id].Any() && before[element.Id].All(Open) : before[element.Id].Any(Open));
    }

    private bool Holds(ProcessElement element, Func<ProcessElement, bool> stops) =>
        stops(element) || (element.Kind is ElementKind.SubProcess && elements.Any(inside => inside.Parent == element.Id && stops(inside)));

    private static IEnumerable<(ProcessElement From, ProcessElement To)> Borders(ProcessDefinition process) =>
        process.Elements.Where(element => element.AttachedTo is not null).Select(element => (process.Find(element.AttachedTo!)!, element));

    /// <summary>Into a subprocess and out of it.</summary>
    private static IEnumerable<(ProcessElement From, ProcessElement To)> Frames(ProcessDefinition process) =>
        from inside in process.Elements
        where inside.Parent is not null && inside.Kind is ElementKind.Start or ElementKind.End
        let frame = process.Find(inside.Parent ?? "")
        where frame is not null
        select inside.Kind is ElementKind.Start ? (frame, inside) : (inside, frame);
}
