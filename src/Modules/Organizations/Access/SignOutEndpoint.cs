using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MoCua.Organizations;

/// <summary><c>POST /dang-xuat</c>: ends the session on the server too, so that a copied cookie opens nothing.</summary>
internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Paths.SignOut, HandleAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext context, IAntiforgery antiforgery, SignIn signIn, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        if (context.Features.Get<SignedIn>() is { } signedIn)
        {
            await signIn.EndAsync(signedIn, Caller.Of(context), ct);
        }

        await context.SignOutAsync(SessionCookie.Scheme);
        return Results.LocalRedirect(Paths.SignIn);
    }
}
