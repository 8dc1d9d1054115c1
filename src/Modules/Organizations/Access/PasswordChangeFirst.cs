using Microsoft.AspNetCore.Http;
using MoCua.Api;

namespace MoCua.Organizations;

/// <summary>Who was handed a first password does nothing else before choosing their own.</summary>
internal sealed class PasswordChangeFirst(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<SignedIn>() is not { MustChangePassword: true } || IsOpen(context.Request.Path))
        {
            return next(context);
        }

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            return new ProblemAnswer(StatusCodes.Status403Forbidden, "password-change-first", Texts.PasswordChangeFirst).ExecuteAsync(context);
        }

        context.Response.Redirect(Paths.Password);
        return Task.CompletedTask;
    }

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments(Paths.Password) || path.StartsWithSegments($"{ApiPath.Root}/me/password") || path.StartsWithSegments($"{ApiPath.Root}/sessions") || path.StartsWithSegments(Paths.SignOut) || path.StartsWithSegments("/ui") || path.StartsWithSegments("/health");
}
