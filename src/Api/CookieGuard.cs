using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MoCua.Api;

/// <summary>
/// A browser sends the session cookie by itself, also for a page of strangers: who comes with the cookie proves for every change that they
/// come from here. Bearer tokens are not sent by themselves and need no proof.
/// </summary>
internal static class CookieGuard
{
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var safe = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method);
        var bearer = context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
        if (safe || bearer || context.User.Identity?.IsAuthenticated != true
            || await ProvesAsync(context))
        {
            await next(context);
            return;
        }

        await ProblemAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "antiforgery-missing", Texts.TokenMissing);
    }

    /// <summary>By the header alone: in search of a field the whole upload would be read, of strangers too, and a broken one is a fault.</summary>
    private static async Task<bool> ProvesAsync(HttpContext context)
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return antiforgery.GetTokens(context).HeaderName is { } header && context.Request.Headers.ContainsKey(header) && await antiforgery.IsRequestValidAsync(context);
    }
}
