using System.ComponentModel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

internal sealed record HeldPost(
    [property: Description("Id of the unit.")] string Unit, string UnitName, [property: Description("Code of the role.")] string Role, string Title,
    [property: Description("Whose post it is, where it is exercised by a delegation.")] string? For)
{
    public static HeldPost Of(Post post) => new(post.Unit.Value, post.UnitName, Roles.CodeOf(post.Role), post.Title, post.Acting?.Name);
}

internal sealed record Me(
    Guid Account, string Login, string Name, [property: Description("True for another system.")] bool System,
    [property: Description("The posts held today; the first is the main one.")] IReadOnlyList<HeldPost> Posts,
    [property: Description("What a system's token lets it do; missing for people.")] IReadOnlyList<string>? Scopes);

internal sealed record NewPassword(string Current, string New);

internal sealed record AntiforgeryToken([property: Description("Name of the header to send it in.")] string Header, string Token);

/// <summary>The account that asks.</summary>
internal static class MeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Show).RequireAuthorization()
            .Says("showMe", Tags.Me, "Who am I", "The account behind the session or token, with the posts of today.")
            .Gives<Me>();
        api.MapPut("/me/password", ChangeAsync).RequireAuthorization()
            .Says("changePassword", Tags.Me, "Choose a new password", "Needs the current one. Every session and token of the account ends.")
            .Changes();
        api.MapGet("/me/antiforgery-token", Antiforgery).RequireAuthorization()
            .Says("showAntiforgeryToken", Tags.Me, "Token for changes with the session cookie", "A browser that signs in with the cookie sends this token with every change. Bearer tokens need none.")
            .Gives<AntiforgeryToken>();
    }

    private static IResult Show(HttpContext context)
    {
        var signedIn = context.Features.Get<SignedIn>()!;
        var scopes = context.User.IsSystem() ? context.User.FindAll(Scopes.Claim).Select(claim => claim.Value).ToList() : null;
        return Answer.Ok(new Me(
            signedIn.Actor.Account, signedIn.Login, signedIn.Actor.Name, signedIn.Scopes is not null, [.. signedIn.Actor.Posts.Select(HeldPost.Of)], scopes));
    }

    private static async Task<IResult> ChangeAsync(NewPassword body, HttpContext context, ChangePassword change, CancellationToken ct)
    {
        if (context.User.IsSystem())
        {
            return new ProblemAnswer(StatusCodes.Status403Forbidden, "not-a-person", Texts.NotAPerson);
        }

        var changed = await change.HandleAsync(new ChangePassword.Request(body.Current, body.New, body.New), context.Actor(), ct);
        return changed.IsRefused ? ProblemAnswer.From(changed.Refusal) : Results.NoContent();
    }

    private static IResult Antiforgery(HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return Answer.Ok(new AntiforgeryToken(tokens.HeaderName!, tokens.RequestToken!));
    }
}
