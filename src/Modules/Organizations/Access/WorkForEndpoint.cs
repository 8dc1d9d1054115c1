using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary><c>POST /vi-tri</c>: an officer with posts in several units says for which one they work now; intake, inbox and books follow.</summary>
internal static class WorkForEndpoint
{
    /// <summary>Where a choice leaves the officer when the new post has such a page too.</summary>
    private static readonly string[] CounterPages = ["/mot-cua/tiep-nhan", "/mot-cua/tra-ket-qua"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Paths.WorkFor, HandleAsync).RequireAuthorization(Policies.Officer).ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || context.Features.Get<SignedIn>() is not { } signedIn)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var whole = signedIn with { Actor = signedIn.Actor with { Posts = signedIn.Held }, Unit = null };
        var chosen = whole.WorkingFor(form["unit"]);
        await context.SignInAsync(SessionCookie.Scheme, SessionCookie.Principal(chosen.Session, chosen.Unit));
        return Results.LocalRedirect(Target(form["returnUrl"].ToString(), chosen.Actor));
    }

    private static string Target(string asked, Actor actor) => asked switch
    {
        _ when CounterPages.Contains(asked) && actor.Holds(Role.CounterOfficer) => asked,
        "/ho-so" or "/thu-phi" or "/mot-cua/so-theo-doi" or "/ban-giao" when actor.Posts.Any(post => post.Role is not Role.Administrator) => asked,
        _ => Paths.HomeOf(actor),
    };
}
