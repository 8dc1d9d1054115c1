using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MoCua.Api.Documents;

/// <summary>The “no” answers, one component for each status.</summary>
internal static class Failures
{
    private static readonly SortedDictionary<int, (string Description, string Code)> All = new()
    {
        [400] = ("The request cannot be read: unknown field, malformed body, wrong key of a page.", "malformed-request"),
        [401] = ("Nobody is signed in, or the token is no longer valid.", "unauthenticated"),
        [403] = ("The account has no post, or the token no scope, for this.", "forbidden"),
        [404] = ("There is no such thing, or the account may not see it.", "not-found"),
        [409] = ("The state of things does not allow it any more.", "task-closed"),
        [412] = ("Somebody was faster: the detail says who and what.", "precondition-failed"),
        [413] = ("The body or file is too large.", "file-too-large"),
        [415] = ("The media type is not taken.", "media-type-not-supported"),
        [422] = ("Understood and refused: the code says why, the errors say where.", "papers-missing"),
        [428] = ("If-Match is missing.", "precondition-missing"),
        [429] = ("Too many requests in this minute.", "too-many-requests"),
        [500] = ("A fault on our side; quote the correlation id.", "fault"),
        [503] = ("The service cannot answer now.", "unavailable"),
    };

    public static IDictionary<string, IOpenApiResponse> Components(OpenApiDocument document) =>
        All.ToDictionary(each => NameOf(each.Key), each => (IOpenApiResponse)Component(document, each.Key, each.Value.Description, each.Value.Code));

    public static IOpenApiResponse Reference(OpenApiDocument document, int status) => new OpenApiResponseReference(NameOf(status), document);

    private static string NameOf(int status) => string.Create(CultureInfo.InvariantCulture, $"Problem{status}");

    private static OpenApiResponse Component(OpenApiDocument document, int status, string description, string code) => new()
    {
        Description = description,
        Headers = status is 429 or 503 ? Headers.Of(document, Headers.RetryAfter) : Headers.Of(document),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document), Example = Example(status, code) },
        },
    };

    private static JsonObject Example(int status, string code) => new()
    {
        ["type"] = $"urn:mocua:problem:{code}",
        ["title"] = Texts.ResourceManager.GetString($"Status{status}", Texts.Culture) ?? Texts.Status500,
        ["status"] = status,
        ["detail"] = Texts.ResourceManager.GetString($"Status{status}", Texts.Culture) ?? Texts.Fault,
        ["instance"] = $"{ApiPath.Root}/tasks",
        ["code"] = code,
        ["correlationId"] = "0af7651916cd43dd8448eb211c80319c",
    };
}
