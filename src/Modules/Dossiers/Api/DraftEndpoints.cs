using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Counter;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record DraftRow(Guid Id, string Procedure, string Case, [property: PersonalData] string Owner, DateTimeOffset SavedAt);

internal sealed record DraftShown(
    Guid Id, string Procedure, string Case, DateTimeOffset SavedAt,
    [property: PersonalData, Description("The fields of the intake page as typed: name to values.")] Dictionary<string, List<string>> Fields);

internal sealed record DraftBody(
    string Procedure, string Case, [property: Description("The fields of the intake page as typed: name to values.")] Dictionary<string, List<string>> Fields);

/// <summary>What an officer is typing. Nobody sees another's drafts.</summary>
internal static class DraftEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/drafts", ListAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("listDrafts", Tags.Drafts, "My drafts", "The newest twenty drafts of the caller.").GivesPage<DraftRow>(keyed: false);
        api.MapGet("/drafts/{id:guid}", ShowAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("showDraft", Tags.Drafts, "One draft", "The fields as they were typed.").Gives<DraftShown>();
        api.MapPut("/drafts/{id:guid}", SaveAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("saveDraft", Tags.Drafts, "Keep a draft", "The id is chosen by the caller; it later names the dossier's submission, so that one draft becomes one dossier.").Changes();
        api.MapDelete("/drafts/{id:guid}", DiscardAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("discardDraft", Tags.Drafts, "Discard a draft", "A draft that is not there is gone already.").Changes();
    }

    private static async Task<IResult> ListAsync(HttpContext context, Drafts drafts, CancellationToken ct) => Answer.Ok(new ListPage<DraftRow>(
        [.. (await drafts.OfAsync(context.Actor(), ct)).Select(row => new DraftRow(row.Id, row.Procedure, row.Case, row.Owner, row.SavedAt.Instant))], null));

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, Drafts drafts, CancellationToken ct) =>
        await drafts.FindAsync(id, context.Actor(), ct) is { } draft
            ? Answer.Ok(new DraftShown(
                draft.Id, draft.Procedure, draft.Case, draft.SavedAt.Instant, JsonSerializer.Deserialize<Dictionary<string, List<string>>>(draft.Fields) ?? []))
            : ProblemAnswer.From(Refusals.NotFound);

    private static async Task<IResult> SaveAsync(Guid id, DraftBody body, HttpContext context, IntakeRules rules, Drafts drafts, CancellationToken ct)
    {
        var terms = rules.For(body.Procedure, body.Case, context.Actor());
        if (terms.IsRefused)
        {
            return ProblemAnswer.From(terms.Refusal);
        }

        var saved = await drafts.SaveAsync(id, terms.Value, TypedFields.FromJson(JsonSerializer.Serialize(body.Fields)), context.Actor(), ct);
        return saved.IsRefused ? ProblemAnswer.From(saved.Refusal) : Results.NoContent();
    }

    private static async Task<IResult> DiscardAsync(Guid id, HttpContext context, Drafts drafts, CancellationToken ct)
    {
        await drafts.DiscardAsync(id, context.Actor(), ct);
        return Results.NoContent();
    }
}
