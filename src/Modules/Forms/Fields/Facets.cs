using System.Runtime.CompilerServices;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>All schemas that always hold for one value: the schema itself, then what it refers to and combines.</summary>
internal sealed class Facets
{
    private readonly List<SchemaNode> all = [];

    private Facets()
    {
    }

    public IReadOnlyList<SchemaNode> All => all;

    /// <summary>The type that is not null; office forms have at most one.</summary>
    public string? Type => First(facet => facet.Types?.FirstOrDefault(type => type != "null"));

    public SchemaNode? Items => First(facet => facet.Items);

    public static Facets Of(IEnumerable<SchemaNode> views)
    {
        var facets = new Facets();
        foreach (var view in views)
        {
            facets.Add(view);
        }

        return facets;
    }

    public T? First<T>(Func<SchemaNode, T?> read)
        where T : class => all.Select(read).FirstOrDefault(value => value is not null);

    public int? FirstCount(Func<SchemaNode, int?> read) => all.Select(read).FirstOrDefault(value => value is not null);

    public bool Any(Func<SchemaNode, bool> holds) => all.Any(holds);

    private void Add(SchemaNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (all.Contains(node))
        {
            return;
        }

        all.Add(node);
        foreach (var part in new[] { node.Ref }.OfType<SchemaNode>().Concat(node.AllOf ?? []))
        {
            Add(part);
        }
    }
}
