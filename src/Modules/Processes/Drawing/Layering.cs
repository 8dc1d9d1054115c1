using MoCua.Processes.Reading;

namespace MoCua.Processes.Drawing;

/// <summary>How many steps from the start each element stands; arrows that lead back do not push anything.</summary>
internal sealed class Layering
{
    private readonly Graph graph;
    private readonly Dictionary<string, int> layers = new(StringComparer.Ordinal);
    private readonly List<string> finished = [];
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);

    private Layering(Graph graph) => this.graph = graph;

    /// <param name="parent">The subprocess whose elements are meant, or null for those at the top.</param>
    public static Dictionary<string, int> Of(Graph graph, string? parent)
    {
        var layering = new Layering(graph);
        foreach (var element in graph.Children(parent).OrderBy(element => element.Kind is ElementKind.Start ? 0 : 1))
        {
            layering.Enter(element.Id);
        }

        layering.Push();
        return layering.layers;
    }

    // The number of elements is bounded when the file is read, and so is the depth.
    private void Enter(string id)
    {
        if (!entered.Add(id))
        {
            return;
        }

        foreach (var next in graph.Beside(id))
        {
            Enter(next);
        }

        finished.Add(id);
    }

    private void Push()
    {
        finished.Reverse();
        var order = finished.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        foreach (var id in finished)
        {
            var layer = layers[id] = layers.GetValueOrDefault(id);
            foreach (var next in graph.Beside(id).Where(next => order[next] > order[id]))
            {
                var step = graph.Element(next)!.IsBoundary ? 0 : 1;
                layers[next] = Math.Max(layers.GetValueOrDefault(next), layer + step);
            }
        }
    }
}
