using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using MoCua.Api;

namespace MoCua.Organizations;

/// <summary>
/// Bearer tokens: like the cookie they name a session and nothing else, sealed by the framework's data protection, so that they survive a
/// restart and end with the session. A system's token may hold fewer scopes than its account.
/// </summary>
internal sealed class AccessTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider machine)
{
    public const string Scheme = BearerTokenDefaults.AuthenticationScheme;

    public string Issue(Guid session, TimeSpan life, IEnumerable<string> scopes, string? unit = null)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(SessionCookie.SessionClaim, session.ToString("n")), .. SessionCookie.ClaimsOf(unit), .. scopes.Select(scope => new Claim(Scopes.Claim, scope)),
            ],
            Scheme);
        var properties = new AuthenticationProperties { ExpiresUtc = machine.GetUtcNow() + life };
        return options.Get(Scheme).BearerTokenProtector.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme));
    }
}
