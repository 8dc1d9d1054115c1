using Microsoft.AspNetCore.Http;

namespace MoCua.Organizations;

/// <summary>Which way somebody comes in: programs under <c>/api</c> with a bearer token, everybody else with the session cookie.</summary>
internal static class Entry
{
    public const string Scheme = "entry";

    public static string Of(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? AccessTokens.Scheme
            : SessionCookie.Scheme;
}
