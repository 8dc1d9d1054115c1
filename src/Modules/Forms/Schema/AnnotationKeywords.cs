using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoCua.Forms.Schema;

/// <summary>Keywords that no validator judges by: annotations of the standard and our own hints.</summary>
internal static class AnnotationKeywords
{
    public static bool Read(SchemaNode node, KeywordSource source, SchemaReader reader) => source.Keyword switch
    {
        "title" => Set(() => node.Title = reader.Text(source)),
        "description" => Set(() => node.Description = reader.Text(source)),
        "readOnly" => Set(() => node.ReadOnly = reader.Flag(source) ?? false),
        "writeOnly" or "deprecated" => Set(() => reader.Flag(source)),
        "$comment" => Set(() => reader.Text(source)),
        "default" => Set(() => node.Default = SchemaReader.Node(source.Value)),
        "examples" => Set(() => Expect(source.Value.ValueKind is JsonValueKind.Array, source, reader)),
        _ => source.Keyword.StartsWith("x-", StringComparison.Ordinal) && ReadHint(node.Hints, source, reader),
    };

    private static bool ReadHint(Hints hints, KeywordSource source, SchemaReader reader) => source.Keyword switch
    {
        "x-widget" => Set(() => hints.Widget = OneOf(Hints.Widgets, source, reader)),
        "x-width" => Set(() => hints.Width = OneOf(Hints.Widths, source, reader)),
        "x-inputmode" => Set(() => hints.InputMode = OneOf(Hints.InputModes, source, reader)),
        "x-group" => Set(() => hints.Group = reader.Text(source)),
        "x-unit" => Set(() => hints.Unit = reader.Text(source)),
        "x-person" => Set(() => hints.Person = reader.Text(source)),
        "x-address" => Set(() => hints.Address = reader.Text(source)),
        "x-autocomplete" => Set(() => hints.Autocomplete = reader.Text(source)),
        "x-message" => Set(() => hints.Message = reader.Text(source)),
        "x-add-label" => Set(() => hints.AddLabel = reader.Text(source)),
        "x-row-title" => Set(() => hints.RowTitle = reader.Text(source)),
        "x-past" => Set(() => hints.Past = reader.Flag(source) ?? false),
        "x-min-rows" => Set(() => hints.MinRows = reader.Count(source)),
        "x-show-when" => Set(() => hints.ShowWhen = ReadShowWhen(source, reader)),
        _ => false,
    };

    private static bool Set(Action set)
    {
        set();
        return true;
    }

    private static void Expect(bool holds, KeywordSource source, SchemaReader reader)
    {
        if (!holds)
        {
            reader.Bad(source);
        }
    }

    private static string? OneOf(IReadOnlyList<string> allowed, KeywordSource source, SchemaReader reader)
    {
        var text = reader.Text(source);
        Expect(text is null || allowed.Contains(text), source, reader);
        return text;
    }

    private static ShowWhen? ReadShowWhen(KeywordSource source, SchemaReader reader)
    {
        if (SchemaReader.Node(source.Value) is JsonObject { Count: 2 } hint && hint["field"] is JsonValue field && field.TryGetValue<string>(out var name))
        {
            if (hint.TryGetPropertyValue("equals", out var value))
            {
                return new ShowWhen(name, [value]);
            }

            if (hint["in"] is JsonArray values)
            {
                return new ShowWhen(name, [.. values]);
            }

            if (hint["filled"] is JsonValue filled && filled.TryGetValue<bool>(out var isFilled) && isFilled)
            {
                return new ShowWhen(name, null);
            }
        }

        reader.Bad(source);
        return null;
    }
}
