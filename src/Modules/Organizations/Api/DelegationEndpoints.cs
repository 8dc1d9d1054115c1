using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;

namespace MoCua.Organizations;

internal sealed record DelegationGiven(
    [property: Description("Id of the post, from the choices of the list.")] Guid Post,
    [property: Description("Account of the receiver.")] Guid To,
    DateOnly? From,
    [property: Description("Last day.")] DateOnly? Until,
    string? Reason,
    [property: Description("Number and date of the written authorisation, wanted where a signature goes with the post.")] string? Document = null);

internal sealed record DelegationShown(
    Guid Id, string Title, string Unit, string Role, string Holder, Guid To, string ToName, [property: Description("What papers and facts say of the receiver.")] string ActsAs,
    DateOnly From, DateOnly Until, string? Document, DelegationState State)
{
    public static DelegationShown Of(ListDelegations.Row row) => new(
        row.Id, row.Title, row.Unit.Value, Kernel.Identity.Roles.CodeOf(row.Role), row.From, row.To, row.ToName, row.ActsAs, row.Since, row.Until, row.Document, row.State);
}

internal sealed record DelegablePost(Guid Id, string Holder, string Title, string UnitName, string Role);

internal sealed record DelegationsShown(IReadOnlyList<DelegationShown> Delegations, [property: Description("Posts that the caller may give.")] IReadOnlyList<DelegablePost> Posts);

internal sealed record DelegationMade(Guid Id, string ActsAs, DateOnly From, DateOnly Until);

/// <summary>Posts exercised by others for some days.</summary>
internal static class DelegationEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/delegations", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listDelegations", Tags.Officers, "Delegations", "Given, received, or in the units that the caller directs; the last month's too.").Gives<DelegationsShown>();
        api.MapPost("/delegations", GiveAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("delegatePost", Tags.Officers, "Give a post for some days", "To an officer of the same committee; it ends by itself and is not passed on.").Makes<DelegationMade>();
        api.MapDelete("/delegations/{id:guid}", RevokeAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("revokeDelegation", Tags.Officers, "Take a delegation back", "At once; what was done under it stays.").Changes();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ListDelegations list, CancellationToken ct)
    {
        var listed = await list.HandleAsync(context.Actor(), ct);
        return Answer.Ok(new DelegationsShown(
            [.. listed.Rows.Select(DelegationShown.Of)],
            [.. listed.Choices.Select(each => new DelegablePost(each.Holding, each.Holder, each.Title, each.UnitName, Kernel.Identity.Roles.CodeOf(each.Role)))]));
    }

    private static Task<IResult> GiveAsync(DelegationGiven body, HttpContext context, DelegatePost give, Once once, CancellationToken ct) => once.RunAsync(
        () => give.HandleAsync(new DelegatePost.Request(body.Post, body.To, body.From, body.Until, body.Document, body.Reason), context.Actor(), ct),
        given => Reply.Created($"{ApiPath.Root}/delegations", new DelegationMade(given.Delegation, given.ActsAs, given.From, given.Until)),
        ct,
        field => Pointers.Of(field));

    private static async Task<IResult> RevokeAsync(Guid id, HttpContext context, RevokeDelegation revoke, [Description("Why.")] string? reason, CancellationToken ct)
    {
        var revoked = await revoke.HandleAsync(new RevokeDelegation.Request(id, reason), context.Actor(), ct);
        return revoked.IsRefused ? ProblemAnswer.From(revoked.Refusal) : Results.NoContent();
    }
}
