using System.Text.Json;
using System.Text.RegularExpressions;

namespace MoCua.Forms.Schema;

/// <summary>Keywords that hold other schemas or the names of properties.</summary>
internal static class StructureKeywords
{
    public static bool Read(SchemaNode node, KeywordSource source, SchemaReader reader) =>
        ReadObject(node, source, reader) || ReadArray(node, source, reader) || ReadComposition(node, source, reader);

    private static bool ReadObject(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        switch (source.Keyword)
        {
            case "properties":
                node.Properties = reader.SchemaMap(source);
                return true;
            case "patternProperties":
                node.PatternProperties = ReadPatterns(source, reader);
                return true;
            case "additionalProperties":
                node.AdditionalProperties = reader.Schema(source);
                return true;
            case "propertyNames":
                node.PropertyNames = reader.Schema(source);
                return true;
            case "required":
                node.Required = reader.Names(source);
                return true;
            case "dependentRequired":
                node.DependentRequired = ReadDependentNames(source, reader);
                return true;
            case "dependentSchemas":
                node.DependentSchemas = reader.SchemaMap(source);
                return true;
            default:
                return false;
        }
    }

    private static List<(Regex, SchemaNode)> ReadPatterns(KeywordSource source, SchemaReader reader) =>
    [
        .. (reader.SchemaMap(source) ?? new Dictionary<string, SchemaNode>())
            .Select(member => (Regex: reader.Pattern(member.Key, source.Location), Schema: member.Value))
            .Where(pair => pair.Regex is not null)
            .Select(pair => (pair.Regex!, pair.Schema)),
    ];

    private static Dictionary<string, IReadOnlyList<string>>? ReadDependentNames(KeywordSource source, SchemaReader reader)
    {
        if (source.Value.ValueKind is not JsonValueKind.Object)
        {
            reader.Bad(source);
            return null;
        }

        return source.Value.EnumerateObject().ToDictionary(
            member => member.Name,
            member => reader.Names(source with { Value = member.Value }) ?? [],
            StringComparer.Ordinal);
    }

    private static bool ReadArray(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        switch (source.Keyword)
        {
            case "prefixItems":
                node.PrefixItems = reader.SchemaList(source);
                return true;
            case "items":
                node.Items = reader.Schema(source);
                return true;
            case "contains":
                node.Contains = reader.Schema(source);
                return true;
            case "uniqueItems":
                node.UniqueItems = reader.Flag(source) ?? false;
                return true;
            default:
                return false;
        }
    }

    private static bool ReadComposition(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        switch (source.Keyword)
        {
            case "allOf":
                node.AllOf = reader.SchemaList(source);
                return true;
            case "anyOf":
                node.AnyOf = reader.SchemaList(source);
                return true;
            case "oneOf":
                node.OneOf = reader.SchemaList(source);
                return true;
            case "not":
                node.Not = reader.Schema(source);
                return true;
            case "if":
                node.If = reader.Schema(source);
                return true;
            case "then":
                node.Then = reader.Schema(source);
                return true;
            case "else":
                node.Else = reader.Schema(source);
                return true;
            default:
                return false;
        }
    }
}
