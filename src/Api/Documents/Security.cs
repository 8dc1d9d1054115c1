using Microsoft.OpenApi;

namespace MoCua.Api.Documents;

/// <summary>The three ways in.</summary>
internal static class Security
{
    public const string System = "clientCredentials";
    public const string Bearer = "bearerToken";
    public const string Session = "session";

    public static IDictionary<string, IOpenApiSecurityScheme> Schemes(string address) => new Dictionary<string, IOpenApiSecurityScheme>
    {
        [System] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "For systems. The client signs in with HTTP Basic at the token endpoint and sends the token as bearer.",
            Flows = new OpenApiOAuthFlows
            {
                ClientCredentials = new OpenApiOAuthFlow
                {
                    TokenUrl = new Uri($"{address}/oauth/token"),
                    Scopes = Scopes.All.OrderBy(scope => scope.Key, StringComparer.Ordinal).ToDictionary(scope => scope.Key, scope => scope.Value),
                },
            },
        },
        [Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "opaque",
            Description = "For people outside a browser: the token that `POST /sessions` answers with. RFC 6750.",
        },
        [Session] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "mocua",
            Description = "For pages of MoCua itself: the session cookie; changes also send the header `RequestVerificationToken`.",
        },
    };

    /// <summary>Any of the three opens an operation; a system needs its scope.</summary>
    public static IList<OpenApiSecurityRequirement> Requirements(OpenApiDocument document, List<string> scopes) =>
    [
        .. scopes.Count == 0 ? Array.Empty<OpenApiSecurityRequirement>() : [new() { [new OpenApiSecuritySchemeReference(System, document)] = scopes }],
        new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
        new() { [new OpenApiSecuritySchemeReference(Session, document)] = [] },
    ];
}
