using System.Runtime.CompilerServices;

namespace MoCua.Forms.Schema;

/// <summary>A part of the document with an identifier of its own (<c>$id</c>); references are read against it.</summary>
/// <param name="Base">Absolute address without fragment.</param>
/// <param name="Start">Pointer in the document at which the part starts.</param>
internal sealed record SchemaResource(string Base, string Start)
{
    /// <summary>The document itself, when it does not say who it is.</summary>
    public static SchemaResource Document { get; } = new("https://form.invalid/", "");

    /// <returns>Null when the identifier is ill-formed or carries a fragment.</returns>
    public SchemaResource? Within(string id, string location)
    {
        var (address, fragment) = Split(id);
        return fragment.Length == 0 && Absolute(address) is { } absolute ? new SchemaResource(absolute, location) : null;
    }

    /// <summary>Address and decoded fragment of a reference; null when it is ill-formed.</summary>
    public (string Address, string Fragment)? Resolve(string reference)
    {
        var (address, fragment) = Split(reference);
        return Absolute(address) is { } absolute ? (absolute, Uri.UnescapeDataString(fragment)) : null;
    }

    private string? Absolute(string address)
    {
        if (address.Length == 0)
        {
            return Base;
        }

        // A path alone would be taken for a file by the parser of addresses.
        if (!address.StartsWith('/') && Uri.TryCreate(address, UriKind.Absolute, out var absolute))
        {
            return absolute.AbsoluteUri;
        }

        return Uri.TryCreate(new Uri(Base), address, out var joined) ? joined.AbsoluteUri : null;
    }

    private static (string Address, string Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
    }
}

/// <summary>Where every schema of the document can be found by a reference.</summary>
internal sealed class SchemaPlaces
{
    private readonly Dictionary<(string Address, string Fragment), SchemaNode> byAddress = [];

    public List<SchemaNode> All { get; } = [];

    public void Add(SchemaNode node, SchemaResource resource)
    {
        byAddress[(resource.Base, node.Location[resource.Start.Length..])] = node;
        byAddress.TryAdd((SchemaResource.Document.Base, node.Location), node);
        All.Add(node);
    }

    public void AddAnchor(SchemaNode node, SchemaResource resource, string anchor) => byAddress[(resource.Base, anchor)] = node;

    public SchemaNode? Find(SchemaResource resource, string reference) =>
        resource.Resolve(reference) is { } place && byAddress.TryGetValue(place, out var node) ? node : null;
}

/// <summary>Finds schemas that judge one value by themselves again, so that validation would never end.</summary>
internal static class SchemaCircles
{
    public static IEnumerable<Kernel.Results.Refusal> In(IEnumerable<SchemaNode> nodes)
    {
        var done = new HashSet<SchemaNode>();
        var open = new HashSet<SchemaNode>();
        return nodes.Where(node => !done.Contains(node) && Closes(node, open, done)).Select(node => Refusals.Circle(node.Location)).Take(1).ToList();
    }

    private static bool Closes(SchemaNode node, HashSet<SchemaNode> open, HashSet<SchemaNode> done)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (done.Contains(node))
        {
            return false;
        }

        if (!open.Add(node))
        {
            return true;
        }

        var closes = node.OnSameValue().Any(next => Closes(next, open, done));
        open.Remove(node);
        done.Add(node);
        return closes;
    }
}
