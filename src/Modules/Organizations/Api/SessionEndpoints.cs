using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Kernel.Storage;

namespace MoCua.Organizations;

/// <summary>Who signs in as a person without a browser.</summary>
internal sealed record NewSession([property: Description("Login of the officer.")] string Login, [property: Description("Password of the officer.")] string Password);

internal sealed record OpenedSession(
    [property: Description("Send it as `Authorization: Bearer …`.")] string AccessToken,
    string TokenType,
    [property: Description("Seconds until the token ends; renew it before.")] int ExpiresIn,
    [property: Description("True: nothing but choosing a new password is open.")] bool MustChangePassword);

/// <summary>Signing in and out of people by token. The session is the same as behind the cookie: it ends with the account, the password or the time.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        // A part of signing in, like the token endpoint of systems: told where the document tells of bearer tokens.
        api.MapPost("/sessions", OpenAsync).AllowAnonymous().ExcludeFromDescription()
            .Says("openSession", Tags.Access, "Sign in as a person", "Opens a session for login and password and answers with a bearer token. Five wrong passwords lock the login.")
            .Makes<OpenedSession>();
        api.MapPut("/sessions/current", Renew).RequireAuthorization()
            .Says("renewSession", Tags.Access, "Renew the token, choose a unit", "Answers with a fresh token of the same session, which itself ends twelve hours after it began. Who holds posts in several units says with `unit` for which one the token works; without it for all of them.")
            .Gives<OpenedSession>();
        api.MapDelete("/sessions/current", EndAsync).RequireAuthorization()
            .Says("endSession", Tags.Access, "Sign out", "Ends the session on the server: its tokens and its cookie open nothing any more.")
            .Changes();
        api.MapGet("/status", StatusAsync).AllowAnonymous()
            .Says("showStatus", Tags.Access, "Is the service up", "Up, when the program takes requests and reaches its database.")
            .GivesHealth<ServiceStatus>();
    }

    private static async Task<IResult> OpenAsync(
        NewSession body, HttpContext context, SignIn signIn, ActorCache actors, AccessTokens tokens, IOptions<OrganizationsOptions> options, CancellationToken ct)
    {
        var opened = await signIn.HandleAsync(body.Login, body.Password, Caller.Of(context), ct);
        if (opened.IsRefused)
        {
            return ProblemAnswer.From(opened.Refusal);
        }

        var signedIn = await actors.FindAsync(opened.Value, ct);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            Token(tokens, opened.Value, options.Value.Idle, signedIn?.MustChangePassword ?? false), ApiJson.Full, "application/json", StatusCodes.Status201Created);
    }

    private static async Task<IResult> StatusAsync(AppDb db, HttpContext context, CancellationToken ct)
    {
        if (await db.Database.CanConnectAsync(ct))
        {
            return Answer.Ok(new ServiceStatus("up"));
        }

        context.Response.Headers.RetryAfter = "30";
        return new ProblemAnswer(StatusCodes.Status503ServiceUnavailable, "unavailable", Texts.DatabaseAway);
    }

    private static IResult Renew(
        HttpContext context, AccessTokens tokens, IOptions<OrganizationsOptions> options, [Description("Id of a unit in which the caller holds a post.")] string? unit) =>
        context.Features.Get<SignedIn>() is not { Scopes: null } signedIn
            ? new ProblemAnswer(StatusCodes.Status403Forbidden, "not-a-person", Texts.NotAPerson)
        : unit is not null && signedIn.Held.All(post => post.Unit.Value != unit)
            ? new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "no-post-there", Texts.NoPostThere)
            : Answer.Ok(Token(tokens, signedIn.Session, options.Value.Idle, signedIn.MustChangePassword, unit));

    private static async Task<IResult> EndAsync(HttpContext context, SignIn signIn, CancellationToken ct)
    {
        await signIn.EndAsync(context.Features.Get<SignedIn>()!, Caller.Of(context), ct);
        return Results.NoContent();
    }

    private static OpenedSession Token(AccessTokens tokens, Guid session, TimeSpan life, bool mustChange, string? unit = null) =>
        new(tokens.Issue(session, life, [], unit), "Bearer", (int)life.TotalSeconds, mustChange);
}

internal sealed record ServiceStatus([property: Description("`up`; a service that is down answers with a problem.")] string Status);
