using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace MoCua.Api.Documents;

internal static class SchemaNames
{
    /// <summary><c>ListPage&lt;TaskRow&gt;</c> is called <c>TaskRowPage</c>; everything else as the framework does.</summary>
    public static string? Of(JsonTypeInfo type) => type.Type is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == typeof(ListPage<>)
        ? $"{generic.GetGenericArguments()[0].Name}Page"
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
