using System.Text.Json.Nodes;

namespace MoCua.Forms.Fields;

/// <summary>What stands in a field before anybody touched it.</summary>
internal static class Defaults
{
    public static JsonNode? Of(FormField field)
    {
        if (field.Facets.First(facet => facet.Default) is { } own)
        {
            return own.DeepClone();
        }

        if (field.Kind is not FieldKind.Group)
        {
            return null;
        }

        var group = new JsonObject();
        foreach (var child in field.Children)
        {
            if (Of(child) is { } value)
            {
                group[child.Name] = value;
            }
        }

        return group.Count > 0 ? group : null;
    }
}
