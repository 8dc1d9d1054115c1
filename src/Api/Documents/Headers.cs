using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MoCua.Api.Documents;

/// <summary>Headers that answers carry.</summary>
internal static class Headers
{
    public const string Version = "API-Version";
    public const string ETag = "ETag";
    public const string RetryAfter = "Retry-After";
    public const string Location = "Location";
    private const string Origin = "Access-Control-Allow-Origin";
    private const string Cache = "Cache-Control";
    private const string Limit = "RateLimit-Limit";
    private const string Remaining = "RateLimit-Remaining";
    private const string Reset = "RateLimit-Reset";

    public static IDictionary<string, IOpenApiHeader> Components() => new Dictionary<string, IOpenApiHeader>
    {
        [Version] = Text("Full version of the API.", ApiPath.Version, @"^[0-9]+\.[0-9]+\.[0-9]+$"),
        [Origin] = Text("Pages of which address may read the answer: those of this installation.", "https://mocua.example", "^https?://[^/]+$"),
        [Cache] = Text("Nothing is kept by caches.", "private, no-store", "^[a-z0-9=, -]+$"),
        [ETag] = Text("Version of what was read; send it back in If-Match or If-None-Match.", "\"7f3a9c21\"", "^(W/)?\"[^\"]*\"$"),
        [Location] = Text("Path of what was made.", "/api/v1/dossiers/0192f1c4-7a3b-7c11-9d5e-2f6b1a8c4e70", "^/api/v1/.+$"),
        [Limit] = Number("Requests that this caller may make in a minute.", 60000),
        [Remaining] = Number("Requests left in this minute.", 59990),
        [Reset] = Number("Seconds until the minute is over.", 42),
        [RetryAfter] = Number("Seconds to wait.", 42),
    };

    /// <summary>What every answer carries, and the further ones named.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(OpenApiDocument document, params string[] more) =>
        new[] { Version, Origin, Cache, Limit, Remaining, Reset }.Concat(more).ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, document));

    private static OpenApiHeader Text(string description, string example, string pattern) => new()
    {
        Description = description, Example = JsonValue.Create(example), Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200, Pattern = pattern },
    };

    private static OpenApiHeader Number(string description, int example) => new()
    {
        Description = description, Example = JsonValue.Create(example),
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Maximum = "1000000" },
    };
}
