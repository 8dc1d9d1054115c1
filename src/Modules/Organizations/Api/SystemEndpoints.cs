using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

internal sealed record SystemRow(
    Guid Id, string Login, string Name, string UnitName, string Role, IReadOnlyList<string> Scopes,
    [property: Description("When it last fetched an access token; missing when never.")] DateTimeOffset? LastUsed, bool Revoked);

internal sealed record SystemShown(
    Guid Id, string Login, string Name, string UnitName, string Role, string Title, IReadOnlyList<string> Scopes, bool Revoked,
    [property: Description("When it last fetched an access token; missing when never.")] DateTimeOffset? LastUsed, DateTimeOffset SecretSince, IReadOnlyList<AccountEvent> History);

internal sealed record NewSystemBody(
    [property: Description("Client id: small letters, digits, dots, hyphens.")] string Login, [property: Description("What the history of dossiers says.")] string Name,
    IReadOnlyList<string> Scopes, PostGiven Post, string Reason);

internal sealed record SystemAdded(Guid Id, string Login, string Name, [property: Description("Told this once; missing when the answer is repeated.")] string? Secret);

internal sealed record SecretGiven([property: Description("Told this once; missing when the answer is repeated.")] string? Secret);

/// <summary>Other systems of the units that the caller administers. For people only: no system makes another.</summary>
internal static class SystemEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var systems = api.MapGroup("").RequireAuthorization(Policies.Administration).AddEndpointFilter(PeopleOnlyAsync);
        systems.MapGet("/systems", ListAsync)
            .Says("listSystems", Tags.Systems, "Systems", "Systems that act in the units that the caller administers, by name.").Gives<ListPage<SystemRow>>();
        systems.MapGet("/systems/{id:guid}", ShowAsync)
            .Says("showSystem", Tags.Systems, "One system", "Its post, scopes and history. Its entity tag goes into If-Match of every change.").Gives<SystemShown>(tagged: true);
        systems.MapPost("/systems", RegisterAsync)
            .Says("registerSystem", Tags.Systems, "Register a system", "It acts under one post, within its scopes. The secret is told once.").Makes<SystemAdded>();
        systems.MapPost("/systems/{id:guid}/secrets", RenewAsync)
            .Says("renewSystemSecret", Tags.Systems, "Make a new secret", "Told once; the old one and every token are void.").Makes<SecretGiven>(StatusCodes.Status200OK, ifMatch: true);
        systems.MapPut("/systems/{id:guid}/closure", RevokeAsync)
            .Says("revokeSystem", Tags.Systems, "End its access", "For good: no token any more, those it holds are void.").Changes(ifMatch: true);
    }

    private static async ValueTask<object?> PeopleOnlyAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.User.IsSystem() ? new ProblemAnswer(StatusCodes.Status403Forbidden, "not-a-person", Texts.PersonsOnly) : await next(call);

    private static async Task<IResult> ListAsync(HttpContext context, ListSystems list, CancellationToken ct)
    {
        var rows = await list.HandleAsync(context.Actor(), ct);
        return Answer.Ok(new ListPage<SystemRow>(
            [.. rows.Select(row => new SystemRow(row.Id, row.Login, row.Name, row.Unit, Roles.CodeOf(row.Role), row.Scopes, row.LastUsed?.Instant, row.Revoked))], Next: null));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowSystem show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } shown
            ? Answer.Ok(
                new SystemShown(
                    shown.Id, shown.Login, shown.Name, shown.Unit, Roles.CodeOf(shown.Role), shown.Title, shown.Scopes, shown.Revoked, shown.LastUsed?.Instant,
                    shown.SecretSince.Instant, [.. shown.History.Select(fact => new AccountEvent(fact.At.Instant, fact.Actor.Name, FactWords.Say(fact.Fact), fact.Reason))]),
                OfficerEndpoints.Tag(shown.Seen))
            : ProblemAnswer.NotFound;

    private static Task<IResult> RegisterAsync(NewSystemBody body, HttpContext context, RegisterSystem register, Once once, CancellationToken ct) => once.RunAsync(
        () => register.HandleAsync(new RegisterSystem.Request(body.Login, body.Name, body.Scopes, body.Post.Input, body.Reason), context.Actor(), ct),
        done => Reply.Created(
            $"{ApiPath.Root}/systems/{done.Account}", new SystemAdded(done.Account, done.Login, done.Name, done.Secret), kept: new SystemAdded(done.Account, done.Login, done.Name, null)),
        ct,
        field => field is "Unit" or "Role" or "Title" or "From" or "Until" ? Pointers.Of($"Post.{field}") : Pointers.Of(field));

    private static Task<IResult> RenewAsync(Guid id, Because body, HttpContext context, ChangeSystem change, Once once, CancellationToken ct) =>
        OfficerChangeEndpoints.Target(context, id, body.Reason) is not { } target
            ? OfficerChangeEndpoints.Missing()
            : once.RunAsync(
                async () => OfficerChangeEndpoints.Stale(await change.RenewAsync(target, context.Actor(), ct)),
                secret => new Reply(StatusCodes.Status200OK, new SecretGiven(secret), Kept: new SecretGiven(null)),
                ct);

    private static async Task<IResult> RevokeAsync(Guid id, Because body, HttpContext context, ChangeSystem change, CancellationToken ct) =>
        OfficerChangeEndpoints.Target(context, id, body.Reason) is not { } target
            ? await OfficerChangeEndpoints.Missing()
            : OfficerChangeEndpoints.Nothing(await change.RevokeAsync(target, context.Actor(), ct));
}
