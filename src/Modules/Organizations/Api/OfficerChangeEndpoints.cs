using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Kernel.Results;

namespace MoCua.Organizations;

internal sealed record GrantedPost(PostGiven Post, string Reason);

internal sealed record Because([property: Description("Why; stands in the history.")] string Reason);

internal sealed record PasswordGiven([property: Description("First password, told this once; missing when the answer is repeated.")] string? Password);

internal sealed record PostAdded(Guid Id, string Unit, string Role, string Title, DateOnly From, DateOnly? Until);

/// <summary>Changes of one officer. Each needs If-Match: two administrators do not overwrite each other.</summary>
internal static class OfficerChangeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var officers = api.MapGroup("/officers/{id:guid}").RequireAuthorization(Policies.Administration).NeedsScope(Scopes.OfficersManage);
        officers.MapPost("/posts", GrantAsync)
            .Says("grantPost", Tags.Officers, "Give a post", "From a day, perhaps to a day, in a unit that the caller administers.").Makes<PostAdded>(ifMatch: true);
        officers.MapDelete("/posts/{post:guid}", EndAsync)
            .Says("endPost", Tags.Officers, "End a post", "On its last day; at once when none is said. The post stays in the history.").Changes(ifMatch: true);
        officers.MapPost("/password-resets", ResetAsync)
            .Says("resetPassword", Tags.Officers, "Set a first password", "Told once; every session ends; must be changed at the next sign-in.").Makes<PasswordGiven>(StatusCodes.Status200OK, ifMatch: true);
        officers.MapDelete("/lock", UnlockAsync)
            .Says("unlockOfficer", Tags.Officers, "Open a lock", "Opens a login that wrong passwords have locked, before its time.").Changes(ifMatch: true);
        officers.MapPut("/closure", CloseAsync)
            .Says("closeOfficer", Tags.Officers, "Close the account", "The person left: no sign-in, every session ends. Posts stay as they are.").Changes(ifMatch: true);
        officers.MapDelete("/closure", ReopenAsync)
            .Says("reopenOfficer", Tags.Officers, "Open the account again", "The account may sign in again.").Changes(ifMatch: true);
    }

    private static Task<IResult> GrantAsync(Guid id, GrantedPost body, HttpContext context, GrantPost grant, Once once, CancellationToken ct) =>
        Target(context, id, body.Reason) is not { } target
            ? Missing()
            : once.RunAsync(
                async () => Stale(await grant.HandleAsync(new GrantPost.Request(target, body.Post.Input), context.Actor(), ct)),
                done => Reply.Created(
                    $"{ApiPath.Root}/officers/{id}", new PostAdded(done.Holding, done.Unit.Value, Kernel.Identity.Roles.CodeOf(done.Role), done.Title, done.From, done.Until)),
                ct,
                field => Pointers.Of($"Post.{field}"));

    private static async Task<IResult> EndAsync(
        Guid id, Guid post, HttpContext context, EndPost end, [Description("Last day of the post.")] DateOnly? last, [Description("Why.")] string? reason, CancellationToken ct) =>
        Target(context, id, reason) is not { } target
            ? await Missing()
            : Nothing(await end.HandleAsync(new EndPost.Request(target, post, last), context.Actor(), ct));

    private static Task<IResult> ResetAsync(Guid id, Because body, HttpContext context, ResetPassword reset, Once once, CancellationToken ct) =>
        Target(context, id, body.Reason) is not { } target
            ? Missing()
            : once.RunAsync(
                async () => Stale(await reset.HandleAsync(target, context.Actor(), ct)),
                password => new Reply(StatusCodes.Status200OK, new PasswordGiven(password), Kept: new PasswordGiven(null)),
                ct);

    private static async Task<IResult> UnlockAsync(Guid id, HttpContext context, UnlockAccount unlock, [Description("Why.")] string? reason, CancellationToken ct) =>
        Target(context, id, reason) is not { } target ? await Missing() : Nothing(await unlock.HandleAsync(target, context.Actor(), ct));

    private static async Task<IResult> CloseAsync(Guid id, Because body, HttpContext context, CloseAccount close, CancellationToken ct) =>
        Target(context, id, body.Reason) is not { } target ? await Missing() : Nothing(await close.CloseAsync(target, context.Actor(), ct));

    private static async Task<IResult> ReopenAsync(Guid id, HttpContext context, CloseAccount close, [Description("Why.")] string? reason, CancellationToken ct) =>
        Target(context, id, reason) is not { } target ? await Missing() : Nothing(await close.ReopenAsync(target, context.Actor(), ct));

    public static OfficerChange.Target? Target(HttpContext context, Guid id, string? reason) =>
        Preconditions.Version(context) is { } seen ? new OfficerChange.Target(id, seen, reason) : null;

    public static Task<IResult> Missing() => Task.FromResult<IResult>(ProblemAnswer.From(Preconditions.Missing));

    public static IResult Nothing<T>(Result<T> done) => Stale(done) is { IsRefused: true } no ? ProblemAnswer.From(no.Refusal) : Results.NoContent();

    /// <summary>What the slice calls a conflict is here the entity tag that no longer fits; its sentence says who and what.</summary>
    public static Result<T> Stale<T>(Result<T> done) =>
        done is { IsRefused: true, Refusal: { Code: "conflict" } no } ? no with { Code = "precondition-failed" } : done;
}
