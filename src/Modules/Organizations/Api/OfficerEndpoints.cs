using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

internal sealed record OfficerRow(Guid Id, string Login, string Name, IReadOnlyList<HeldPost> Posts, bool Closed, bool Locked);

internal sealed record OfficerPost(Guid Id, string UnitName, string Role, string Title, DateOnly From, DateOnly? Until, bool Now);

internal sealed record OfficerShown(
    Guid Id, string Login, string Name, [property: PersonalData] string? Phone, [property: PersonalData] string? Email, bool Closed,
    DateTimeOffset? LockedUntil, IReadOnlyList<OfficerPost> Posts, IReadOnlyList<AccountEvent> History);

internal sealed record AccountEvent(DateTimeOffset At, string By, string What, string? Reason);

/// <summary>A post to give.</summary>
internal sealed record PostGiven(
    [property: Description("Id of the unit.")] string Unit, [property: Description("Code of the role.")] string Role, string Title, DateOnly? From, DateOnly? Until)
{
    [JsonIgnore]
    public PostInput Input => new(Unit, Roles.Find(Role), Title, From, Until);
}

internal sealed record NewOfficerBody(string Login, string Name, string? Phone, string? Email, PostGiven Post, string Reason);

internal sealed record OfficerAdded(
    Guid Id, string Login, string Name, [property: Description("First password, told this once; missing when the answer is repeated.")] string? Password);

/// <summary>Officers of the units that the caller administers.</summary>
internal static class OfficerEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/officers", ListAsync).RequireAuthorization(Policies.Administration).NeedsScope(Scopes.OfficersManage)
            .Says("listOfficers", Tags.Officers, "Officers", "Officers of the units that the caller administers, by name.")
            .GivesPage<OfficerRow>();
        api.MapGet("/officers/{id:guid}", ShowAsync).RequireAuthorization(Policies.Administration).NeedsScope(Scopes.OfficersManage)
            .Says("showOfficer", Tags.Officers, "One officer", "Posts of all times, state of the account, history. Its entity tag goes into If-Match of every change.")
            .Gives<OfficerShown>(tagged: true);
        api.MapPost("/officers", AppointAsync).RequireAuthorization(Policies.Administration).NeedsScope(Scopes.OfficersManage)
            .Says("appointOfficer", Tags.Officers, "Appoint an officer", "Opens an account with a first post. The first password is told once and must be changed at the first sign-in.")
            .Makes<OfficerAdded>();
    }

    public static string Tag(long seen) => string.Create(CultureInfo.InvariantCulture, $"\"{seen}\"");

    private static async Task<IResult> ListAsync(
        HttpContext context, ListOfficers list, [Description("Name or login, with or without diacritics.")] string? text,
        [Description("Only officers with a post in this unit today.")] string? unit, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 1);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var listed = await list.HandleAsync(
            new ListOfficers.Request(text, string.IsNullOrEmpty(unit) ? null : new UnitId(unit), page.Value.After is [var last] ? last : null, null, page.Value.Limit), context.Actor(), ct);
        var shown = listed.Rows.Select(row => new OfficerRow(row.Id, row.Login, row.Name, [.. row.Posts.Select(HeldPost.Of)], row.Closed, row.Locked));
        return Answer.Ok(new ListPage<OfficerRow>([.. shown], PageRequest.NextOf(context, listed.After)));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowOfficer show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } shown
            ? Answer.Ok(
                new OfficerShown(
                    shown.Id, shown.Login, shown.Name, shown.Phone, shown.Email, shown.Closed, shown.LockedUntil?.Instant,
                    [.. shown.Holdings.Select(post => new OfficerPost(post.Id, post.Unit, Roles.CodeOf(post.Role), post.Title, post.From, post.Until, post.Now))],
                    [.. shown.History.Select(fact => new AccountEvent(fact.At.Instant, fact.Actor.Name, FactWords.Say(fact.Fact), fact.Reason))]),
                Tag(shown.Seen))
            : ProblemAnswer.NotFound;

    private static Task<IResult> AppointAsync(NewOfficerBody body, HttpContext context, AppointOfficer appoint, Once once, CancellationToken ct) => once.RunAsync(
        () => appoint.HandleAsync(
            new AppointOfficer.Request(body.Login, body.Name, body.Phone, body.Email, body.Post.Input, body.Reason), context.Actor(), ct),
        done => Reply.Created(
            $"{ApiPath.Root}/officers/{done.Account}",
            new OfficerAdded(done.Account, done.Login, done.Name, done.Password), kept: new OfficerAdded(done.Account, done.Login, done.Name, null)),
        ct,
        field => field is "Unit" or "Role" or "Title" or "From" or "Until" ? Pointers.Of($"Post.{field}") : Pointers.Of(field));
}
