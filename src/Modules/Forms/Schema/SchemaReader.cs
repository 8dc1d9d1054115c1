using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoCua.Kernel.Results;

namespace MoCua.Forms.Schema;

/// <summary>Reads a document into <see cref="SchemaNode"/>s; collects what is wrong instead of stopping, so that a bundle's author sees all of it.</summary>
internal sealed class SchemaReader
{
    private readonly SchemaPlaces places = new();
    private readonly List<(SchemaNode From, string Target, SchemaResource Resource)> references = [];

    public List<Refusal> Problems { get; } = [];

    public SchemaNode Read(JsonElement document)
    {
        var root = ReadSchema(document, "", SchemaResource.Document);
        foreach (var (from, target, resource) in references)
        {
            from.Ref = places.Find(resource, target);
            if (from.Ref is null)
            {
                Problems.Add(Refusals.RefOutside(target, from.Location));
            }
        }

        Problems.AddRange(SchemaCircles.In(places.All));
        return root;
    }

    private SchemaNode ReadSchema(JsonElement element, string location, SchemaResource outer)
    {
        var node = element.ValueKind switch
        {
            JsonValueKind.True => new SchemaNode { Location = location, Always = true },
            JsonValueKind.False => new SchemaNode { Location = location, Always = false },
            _ => new SchemaNode { Location = location },
        };
        if (element.ValueKind is not JsonValueKind.Object)
        {
            places.Add(node, outer);
            if (node.Always is null)
            {
                Problems.Add(Refusals.NotASchema(location));
            }

            return node;
        }

        var resource = ResourceOf(element, location, outer);
        places.Add(node, outer);
        places.Add(node, resource);
        foreach (var keyword in element.EnumerateObject())
        {
            var source = new KeywordSource(keyword.Name, keyword.Value, location, resource);
            if (!ReadKeyword(node, source))
            {
                Problems.Add(Refusals.UnknownKeyword(keyword.Name, location));
            }
        }

        return node;
    }

    private SchemaResource ResourceOf(JsonElement element, string location, SchemaResource outer)
    {
        if (!element.TryGetProperty("$id", out var id))
        {
            return outer;
        }

        if (id.ValueKind is JsonValueKind.String && outer.Within(id.GetString()!, location) is { } inner)
        {
            return inner;
        }

        Problems.Add(Refusals.BadValue("$id", location));
        return outer;
    }

    /// <returns>False when the keyword is unknown.</returns>
    private bool ReadKeyword(SchemaNode node, KeywordSource source) =>
        ReadIdentity(node, source)
        || AnnotationKeywords.Read(node, source, this)
        || ValueKeywords.Read(node, source, this)
        || StructureKeywords.Read(node, source, this);

    private bool ReadIdentity(SchemaNode node, KeywordSource source)
    {
        switch (source.Keyword)
        {
            case "$id":
                return true;
            case "$schema":
                if (Text(source) is { } dialect && dialect.TrimEnd('#') is not "https://json-schema.org/draft/2020-12/schema")
                {
                    Problems.Add(Refusals.OtherDialect(dialect, source.Location));
                }

                return true;
            case "$anchor":
                if (Text(source) is { } anchor)
                {
                    places.AddAnchor(node, source.Resource, anchor);
                }

                return true;
            case "$ref":
                if (Text(source) is { } target)
                {
                    references.Add((node, target, source.Resource));
                }

                return true;
            case "$defs":
                SchemaMap(source);
                return true;
            default:
                return false;
        }
    }

    // --- values of keywords; each names the keyword and returns null when the value is ill-formed

    public void Bad(KeywordSource source) => Problems.Add(Refusals.BadValue(source.Keyword, source.Location));

    public string? Text(KeywordSource source) => source.Value.ValueKind is JsonValueKind.String ? source.Value.GetString() : Missing<string>(source);

    public bool? Flag(KeywordSource source) =>
        source.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? source.Value.GetBoolean() : MissingValue<bool>(source);

    public ExactNumber? Number(KeywordSource source) =>
        source.Value.ValueKind is JsonValueKind.Number ? ExactNumber.Parse(source.Value.GetRawText()) : MissingValue<ExactNumber>(source);

    public int? Count(KeywordSource source) =>
        source.Value.ValueKind is JsonValueKind.Number && ExactNumber.Parse(source.Value.GetRawText()) is { IsInteger: true, Digits.Sign: >= 0 }
            ? (int)Math.Min(source.Value.GetDouble(), int.MaxValue)
            : MissingValue<int>(source);

    public IReadOnlyList<string>? Names(KeywordSource source)
    {
        if (source.Value.ValueKind is not JsonValueKind.Array || source.Value.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.String))
        {
            return Missing<IReadOnlyList<string>>(source);
        }

        List<string> names = [.. source.Value.EnumerateArray().Select(item => item.GetString()!)];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? names : Missing<IReadOnlyList<string>>(source);
    }

    public Regex? Pattern(string pattern, string location)
    {
        var regex = EcmaPattern.Compile(pattern);
        if (regex is null)
        {
            Problems.Add(Refusals.BadPattern(pattern, location));
        }

        return regex;
    }

    public SchemaNode Schema(KeywordSource source) => ReadSchema(source.Value, source.Location + "/" + source.Keyword, source.Resource);

    public IReadOnlyList<SchemaNode>? SchemaList(KeywordSource source)
    {
        if (source.Value.ValueKind is not JsonValueKind.Array || source.Value.GetArrayLength() == 0)
        {
            return Missing<IReadOnlyList<SchemaNode>>(source);
        }

        return [.. source.Value.EnumerateArray().Select((item, index) => ReadSchema(item, $"{source.Location}/{source.Keyword}/{index}", source.Resource))];
    }

    /// <summary>Keeps the order of the file: it is the order on the page.</summary>
    public IReadOnlyDictionary<string, SchemaNode>? SchemaMap(KeywordSource source)
    {
        if (source.Value.ValueKind is not JsonValueKind.Object)
        {
            return Missing<IReadOnlyDictionary<string, SchemaNode>>(source);
        }

        var map = new OrderedDictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var member in source.Value.EnumerateObject())
        {
            map.Add(member.Name, ReadSchema(member.Value, $"{source.Location}/{source.Keyword}/{Pointer.Escape(member.Name)}", source.Resource));
        }

        return map;
    }

    public static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText(), null, JsonValues.Strict);

    private T? Missing<T>(KeywordSource source)
        where T : class
    {
        Bad(source);
        return null;
    }

    private T? MissingValue<T>(KeywordSource source)
        where T : struct
    {
        Bad(source);
        return null;
    }
}

/// <summary>One keyword as the document has it.</summary>
/// <param name="Location">Pointer of the schema that holds the keyword.</param>
internal sealed record KeywordSource(string Keyword, JsonElement Value, string Location, SchemaResource Resource);
