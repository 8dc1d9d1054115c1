using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MoCua.Api.Shapes;

namespace MoCua.Api.Documents;

/// <summary>Examples and bounds for schemas. Bounds follow from the largest body that is taken.</summary>
internal static class Schemas
{
    private const int LongestText = 1_048_576;
    private const int MostItems = 10_000;

    /// <summary>Whatever people write, but no NUL, which databases do not keep.</summary>
    private const string AnyText = "^[^\\u0000]*$";

    public static Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (schema is { Type: null, Enum.Count: > 0 })
        {
            schema.Type = schema.Enum.Any(each => each is null || each.GetValueKind() == System.Text.Json.JsonValueKind.Null) ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        }

        var type = schema.Type & ~JsonSchemaType.Null;
        var name = context.JsonPropertyInfo?.Name;
        Required(schema, context.JsonTypeInfo);
        switch (type)
        {
            case JsonSchemaType.String when schema.Enum is not { Count: > 0 }:
                schema.MaxLength ??= LongestText;
                schema.Pattern ??= schema.Format is null ? AnyText : null;
                Example(schema, Examples.Of(name, schema.Format));
                break;
            case JsonSchemaType.Integer:
                schema.Format ??= "int32";
                schema.Minimum ??= schema.Format == "int32" ? "-2147483648" : "-9007199254740991";
                schema.Maximum ??= schema.Format == "int32" ? "2147483647" : "9007199254740991";
                break;
            case JsonSchemaType.Array:
                schema.MinItems ??= 0;
                schema.MaxItems ??= MostItems;
                break;
            default:
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>What may be null is left out of answers and may be left out of bodies; personal data is left out for systems without its scope.</summary>
    private static void Required(OpenApiSchema schema, JsonTypeInfo type)
    {
        var optional = type.Properties.Where(property => BodyShape.IsNullable(property) || ApiJson.IsPersonal(property)).Select(property => property.Name);
        schema.Required?.ExceptWith(optional);
    }

    private static void Example(OpenApiSchema schema, string? example)
    {
        if (example is not null && schema.Examples is not { Count: > 0 })
        {
            schema.Examples = [JsonValue.Create(example)];
        }
    }
}

/// <summary>What values look like, by the name of the property or by its format.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["code"] = "H26.24.9-241007-0001",
        ["procedure"] = "1.001193.000.00.00.H26",
        ["case"] = "dung-han",
        ["unit"] = "long-bien/phuong-bo-de/mot-cua",
        ["element"] = "tham-tra",
        ["decision"] = "dong-y",
        ["letter"] = "giay-tiep-nhan",
        ["next"] = "/api/v1/tasks?after=MTcyODI&limit=50",
    };

    public static string? Of(string? name, string? format) => format switch
    {
        "uuid" => "0192f1c4-7a3b-7c11-9d5e-2f6b1a8c4e70",
        "date-time" => "2024-10-07T08:30:00+07:00",
        "date" => "2024-10-07",
        "uri" => "https://mocua.example/xac-minh/3f9a",
        null => name is not null && ByName.TryGetValue(name, out var known) ? known : null,
        _ => null,
    };
}
