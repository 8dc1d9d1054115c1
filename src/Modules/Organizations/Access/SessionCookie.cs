using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>The cookie names a session and the unit that its officer works for; rights are looked up for every request.</summary>
internal sealed class SessionCookie(IOptions<OrganizationsOptions> options) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    internal const string SessionClaim = "sid";
    internal const string UnitClaim = "unit";

    public void Configure(CookieAuthenticationOptions cookie) => Configure(Scheme, cookie);

    public void Configure(string? name, CookieAuthenticationOptions cookie)
    {
        if (name != Scheme)
        {
            return;
        }

        cookie.Cookie.Name = "mocua";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = options.Value.Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = Paths.SignIn;
        cookie.LogoutPath = Paths.SignOut;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = AskToSignIn;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <param name="unit">The unit for which the officer works from now on; null: all that they hold posts in.</param>
    public static ClaimsPrincipal Principal(Guid session, string? unit = null) =>
        new(new ClaimsIdentity([new Claim(SessionClaim, session.ToString("n")), .. ClaimsOf(unit)], Scheme));

    internal static IEnumerable<Claim> ClaimsOf(string? unit) => string.IsNullOrEmpty(unit) ? [] : [new Claim(UnitClaim, unit)];

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var cache = context.HttpContext.RequestServices.GetRequiredService<ActorCache>();
        var signedIn = Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var session)
            ? await cache.FindAsync(session, context.HttpContext.RequestAborted)
            : null;
        if (signedIn is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        signedIn = signedIn.WorkingFor(context.Principal!.FindFirstValue(UnitClaim));
        context.HttpContext.Features.Set(signedIn);
        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(ClaimsOf(signedIn), Scheme, ClaimTypes.Name, ClaimTypes.Role)));
    }

    internal static IEnumerable<Claim> ClaimsOf(SignedIn signedIn) =>
    [
        new Claim(SessionClaim, signedIn.Session.ToString("n")),
        .. ClaimsOf(signedIn.Unit),
        new Claim(ClaimTypes.NameIdentifier, signedIn.Actor.Account.ToString("n")),
        new Claim(ClaimTypes.Name, signedIn.Actor.Name),
        .. signedIn.Actor.Posts.Select(post => post.Role).Distinct().Select(role => new Claim(ClaimTypes.Role, Roles.CodeOf(role))),
    ];

    /// <summary>People are led to the page, programs get the bare status.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
