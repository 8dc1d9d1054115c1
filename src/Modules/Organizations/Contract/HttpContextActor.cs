using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>Who makes this request, as the sign-in established it.</summary>
public static class HttpContextActor
{
    /// <summary>The signed-in officer with the posts of today; a fault when nobody is signed in, which a policy should have prevented.</summary>
    public static Actor Actor(this HttpContext context) => context.TryActor(out var actor)
        ? actor
        : throw new InvalidOperationException("Nobody is signed in: the route lacks a policy.");

    public static bool TryActor(this HttpContext context, [NotNullWhen(true)] out Actor? actor)
    {
        actor = context.Features.Get<SignedIn>()?.Actor;
        return actor is not null;
    }
}

/// <summary>What one request knows about its officer.</summary>
internal sealed record SignedIn(Guid Session, Actor Actor, string Login, bool MustChangePassword);
