using System.Text.Json;

namespace MoCua.Forms.Schema;

/// <summary>Keywords about a single value: type, choice, length, range, pattern, counts.</summary>
internal static class ValueKeywords
{
    private static readonly string[] TypeNames = ["null", "boolean", "object", "array", "number", "string", "integer"];

    public static bool Read(SchemaNode node, KeywordSource source, SchemaReader reader) =>
        ReadGeneral(node, source, reader) || ReadNumber(node, source, reader) || ReadCount(node, source, reader);

    private static bool ReadGeneral(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        switch (source.Keyword)
        {
            case "type":
                node.Types = ReadTypes(source, reader);
                return true;
            case "const":
                node.HasConst = true;
                node.Const = SchemaReader.Node(source.Value);
                node.ConstText = JsonValues.Canonical(node.Const);
                return true;
            case "enum":
                ReadEnum(node, source, reader);
                return true;
            case "pattern":
                node.PatternText = reader.Text(source);
                node.Pattern = node.PatternText is { } pattern ? reader.Pattern(pattern, source.Location) : null;
                return true;
            case "format":
                node.Format = ReadFormat(source, reader);
                return true;
            default:
                return false;
        }
    }

    private static IReadOnlyList<string>? ReadTypes(KeywordSource source, SchemaReader reader)
    {
        var types = source.Value.ValueKind is JsonValueKind.String ? [source.Value.GetString()!] : reader.Names(source);
        if (types is null || (types.Count > 0 && types.All(TypeNames.Contains)))
        {
            return types;
        }

        reader.Bad(source);
        return null;
    }

    private static void ReadEnum(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        if (source.Value.ValueKind is not JsonValueKind.Array)
        {
            reader.Bad(source);
            return;
        }

        node.Enum = [.. source.Value.EnumerateArray().Select(SchemaReader.Node)];
        node.EnumTexts = [.. node.Enum.Select(JsonValues.Canonical)];
    }

    private static string? ReadFormat(KeywordSource source, SchemaReader reader)
    {
        var format = reader.Text(source);
        if (format is not null && format.StartsWith("x-", StringComparison.Ordinal) && !Validation.Formats.Asserted.Contains(format))
        {
            reader.Problems.Add(Refusals.UnknownKeyword($"format: {format}", source.Location));
        }

        return format;
    }

    private static bool ReadNumber(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        switch (source.Keyword)
        {
            case "minimum":
                node.Minimum = reader.Number(source);
                return true;
            case "maximum":
                node.Maximum = reader.Number(source);
                return true;
            case "exclusiveMinimum":
                node.ExclusiveMinimum = reader.Number(source);
                return true;
            case "exclusiveMaximum":
                node.ExclusiveMaximum = reader.Number(source);
                return true;
            case "multipleOf":
                node.MultipleOf = reader.Number(source);
                if (node.MultipleOf is { IsPositive: false })
                {
                    reader.Bad(source);
                }

                return true;
            default:
                return false;
        }
    }

    private static bool ReadCount(SchemaNode node, KeywordSource source, SchemaReader reader)
    {
        Action<int?>? set = source.Keyword switch
        {
            "minLength" => count => node.MinLength = count,
            "maxLength" => count => node.MaxLength = count,
            "minItems" => count => node.MinItems = count,
            "maxItems" => count => node.MaxItems = count,
            "minContains" => count => node.MinContains = count,
            "maxContains" => count => node.MaxContains = count,
            "minProperties" => count => node.MinProperties = count,
            "maxProperties" => count => node.MaxProperties = count,
            _ => null,
        };
        set?.Invoke(reader.Count(source));
        return set is not null;
    }
}
