using Microsoft.OpenApi;

namespace MoCua.Api.Documents;

/// <summary>The two ways in for programs; a browser on pages of MoCua itself comes with its session cookie, which is no contract for others.</summary>
internal static class Security
{
    public const string System = "clientCredentials";
    public const string Bearer = "bearerToken";

    public static IDictionary<string, IOpenApiSecurityScheme> Schemes(string address) => new Dictionary<string, IOpenApiSecurityScheme>
    {
        [System] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "For systems. The client signs in with HTTP Basic at the token endpoint and sends the token as bearer. Tokens are opaque and end after an hour; what RFC8725 asks of JWTs is met by not using them.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = new OpenApiOAuthFlow
                {
                    TokenUrl = new Uri($"{address}/oauth/token"),
                    RefreshUrl = new Uri($"{address}/oauth/token"),
                    Scopes = Scopes.All.OrderBy(scope => scope.Key, StringComparer.Ordinal).ToDictionary(scope => scope.Key, scope => scope.Value),
                },
            },
        },
        [Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "opaque",
            Description = "For people outside a browser (RFC 6750): `POST /api/v1/sessions` with login and password answers with it, `PUT` on `/sessions/current` renews it. Opaque and short-lived; what RFC8725 asks of JWTs is met by not using them.",
        },
    };

    /// <summary>Either opens an operation; a system needs its scope.</summary>
    public static IList<OpenApiSecurityRequirement> Requirements(OpenApiDocument document, List<string> scopes) =>
    [
        .. scopes.Count == 0 ? Array.Empty<OpenApiSecurityRequirement>() : [new() { [new OpenApiSecuritySchemeReference(System, document)] = scopes }],
        new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
    ];
}
