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

    /// <summary>Every post that the signed-in officer holds today, also those outside the unit for which they work at the moment; none for strangers.</summary>
    public static IReadOnlyList<Post> HeldPosts(this HttpContext context) => context.Features.Get<SignedIn>()?.Held ?? [];

    public static bool TryActor(this HttpContext context, [NotNullWhen(true)] out Actor? actor)
    {
        actor = context.Features.Get<SignedIn>()?.Actor;
        return actor is not null;
    }
}

/// <summary>What one request knows about its officer.</summary>
/// <param name="Scopes">Of a system; null for a person.</param>
internal sealed record SignedIn(Guid Session, Actor Actor, string Login, bool MustChangePassword, IReadOnlyList<string>? Scopes = null)
{
    public IReadOnlyList<Post> Held { get; init; } = Actor.Posts;

    /// <summary>The unit for which the officer has chosen to work; null for all of their posts.</summary>
    public string? Unit { get; init; }

    /// <summary>With the posts in that unit only; with all of them when none is held there (any more).</summary>
    public SignedIn WorkingFor(string? unit)
    {
        Post[] there = [.. Held.Where(post => post.Unit.Value == unit)];
        return there.Length == 0 ? this : this with { Actor = Actor with { Posts = there }, Unit = unit };
    }
}
