using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using MoCua.Api;

namespace MoCua.Organizations;

/// <summary>Looks up who stands behind a bearer token: rights are those of now, not those of the day the token was made.</summary>
internal sealed class BearerIdentity(RequestDelegate next, ActorCache actors)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity is { IsAuthenticated: true, AuthenticationType: AccessTokens.Scheme })
        {
            var held = context.User.FindAll(Scopes.Claim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
            context.User = await FindAsync(context, held);
        }

        await next(context);
    }

    private async Task<ClaimsPrincipal> FindAsync(HttpContext context, HashSet<string> held)
    {
        var signedIn = Guid.TryParse(context.User.FindFirstValue(SessionCookie.SessionClaim), out var session)
            ? await actors.FindAsync(session, context.RequestAborted)
            : null;
        signedIn = signedIn?.WorkingFor(context.User.FindFirstValue(SessionCookie.UnitClaim));
        if (signedIn is null)
        {
            return new ClaimsPrincipal(new ClaimsIdentity());
        }

        context.Features.Set(signedIn);
        IEnumerable<Claim> ofSystem = signedIn.Scopes is { } allowed
            ? [new Claim(Scopes.SystemClaim, signedIn.Login), .. allowed.Where(held.Contains).Select(scope => new Claim(Scopes.Claim, scope))]
            : [];
        return new ClaimsPrincipal(new ClaimsIdentity(
            [.. SessionCookie.ClaimsOf(signedIn), .. ofSystem], AccessTokens.Scheme, ClaimTypes.Name, ClaimTypes.Role));
    }
}
