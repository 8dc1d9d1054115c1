using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace MoCua.Api.Documents;

/// <summary>The OpenAPI 3.1 document: what the API is, where it is, who may use it. Operations are described in <see cref="Operations"/>.</summary>
internal static class ApiDocument
{
    private const string Project = "https://github.com/mocua/mocua";

    public static void Configure(OpenApiOptions options, string? publicUrl)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => $"/{description.RelativePath}".StartsWith(ApiPath.Root, StringComparison.Ordinal);
        options.CreateSchemaReferenceId = SchemaNames.Of;
        options.AddSchemaTransformer(Schemas.CompleteAsync);
        options.AddOperationTransformer(Operations.CompleteAsync);
        options.AddDocumentTransformer((document, context, ct) => CompleteAsync(document, context, publicUrl, ct));
    }

    private static async Task CompleteAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, string? publicUrl, CancellationToken ct)
    {
        var address = AddressOf(context, publicUrl);
        document.Info = Info();
        document.Servers = [Server(address)];
        document.Tags = Tags.All.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }).ToHashSet();
        document.ExternalDocs = new OpenApiExternalDocs { Description = "Getting started", Url = new Uri($"{Project}/blob/main/docs/api.md") };
        document.Components ??= new OpenApiComponents();
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), parameterDescription: null, ct));
        document.Components.SecuritySchemes = Security.Schemes(address);
        document.Components.Responses = Failures.Components(document);
        document.Components.Headers = Headers.Components();
        StripRoot(document);
    }

    /// <summary>Production stands behind TLS, so the document always names https; a demo on loopback is reached by its own plain address.</summary>
    private static string AddressOf(OpenApiDocumentTransformerContext context, string? publicUrl)
    {
        if (publicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true)
        {
            return publicUrl.TrimEnd('/');
        }

        var host = context.ApplicationServices.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Host.Value;
        return $"https://{host ?? "localhost"}";
    }

    private static OpenApiServer Server(string address) => new()
    {
        Url = address + ApiPath.Root,
        Description = "This installation of MoCua: production, or a local demo.",
        Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(false) },
    };

    private static OpenApiInfo Info() => new()
    {
        Title = "MoCua API",
        Version = ApiPath.Version,
        Summary = "One-stop government desk: procedures, dossiers, tasks, hand-overs.",
        Description =
            """
            Everything that an officer or citizen does on a page of MoCua, as data: the same use cases, the same rights, the same rules.

            * Systems sign in with OAuth 2 client credentials and scopes; people with their session or a bearer token.
            * Errors are problem details (RFC 9457) with a stable `code`; sentences are Vietnamese and say what to do.
            * POST accepts `Idempotency-Key`; changes on which two people may collide need `If-Match` with the entity tag that was read.
            * Lists are paged by key: follow `next`. `fields` narrows an answer, `expand` widens one; both obey the caller's rights.
            """,
        TermsOfService = new Uri($"{Project}/blob/main/docs/api.md#terms"),
        Contact = new OpenApiContact { Name = "MoCua maintainers", Url = new Uri($"{Project}/issues"), Email = "api@mocua.example" },
        License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
        Extensions = new Dictionary<string, IOpenApiExtension>
        {
            ["x-summary"] = new JsonNodeExtension("One-stop government desk: procedures, dossiers, tasks, hand-overs."),
            ["x-api-id"] = new JsonNodeExtension("mocua-v1"),
        },
    };

    /// <summary>Paths stand below the server's address, which names the version.</summary>
    private static void StripRoot(OpenApiDocument document)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            paths[path[ApiPath.Root.Length..]] = item;
        }

        document.Paths = paths;
    }
}
