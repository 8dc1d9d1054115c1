using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

/// <summary><c>POST /oauth/token</c>: client credentials (RFC 6749, 4.4) with the secret in HTTP Basic; errors as the RFC words them.</summary>
internal static class TokenEndpoint
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/oauth/token", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext context, SignIn signIn, AppDb db, AccessTokens tokens, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(ct) : FormCollection.Empty;
        if (form["grant_type"] != "client_credentials")
        {
            return Error(form["grant_type"].Count == 0 ? "invalid_request" : "unsupported_grant_type");
        }

        if (CredentialsOf(context.Request) is not var (client, secret))
        {
            return Unknown(context);
        }

        var opened = await signIn.HandleSystemAsync(client, secret, Caller.Of(context), ct);
        if (opened.IsRefused)
        {
            return Unknown(context);
        }

        var login = Account.FoldLogin(client);
        var allowed = (await db.Accounts.AsNoTracking().SingleAsync(account => account.Login == login, ct)).Scopes!;
        var asked = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return asked.Except(allowed, StringComparer.Ordinal).Any()
            ? Error("invalid_scope")
            : Token(tokens, opened.Value, asked.Length > 0 ? asked : [.. allowed]);
    }

    private static IResult Token(AccessTokens tokens, Guid session, string[] scopes) => Results.Json(new Dictionary<string, object>
    {
        ["access_token"] = tokens.Issue(session, Life, scopes),
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)Life.TotalSeconds,
        ["scope"] = string.Join(' ', scopes),
    });

    private static IResult Unknown(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"mocua\"";
        return Results.Json(new Dictionary<string, string> { ["error"] = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
    }

    private static IResult Error(string error) => Results.Json(new Dictionary<string, string> { ["error"] = error }, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Id and secret are percent-encoded inside Basic (RFC 6749, 2.3.1).</summary>
    private static (string Client, string Secret)? CredentialsOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        Span<byte> bytes = stackalloc byte[512];
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length))
        {
            return null;
        }

        return Encoding.UTF8.GetString(bytes[..length]).Split(':', 2) is [var client, var secret] ? (Uri.UnescapeDataString(client), Uri.UnescapeDataString(secret)) : null;
    }
}
