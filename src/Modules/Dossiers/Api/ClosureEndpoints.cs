using System.ComponentModel;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Closures;
using MoCua.Kernel.Identity;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record ClosureBody(
    [property: Description("The committee whose offices are closed, with all units under it.")] string Unit, DateOnly? From, DateOnly? To,
    [property: Description("The reason as people know it.")] string? Name, [property: Description("Number and date of the decision.")] string? Decision)
{
    [JsonIgnore]
    public DecideClosure.Request Asked => new(new UnitId(string.IsNullOrEmpty(Unit) ? "-" : Unit), From, To ?? From, Name, Decision);
}

internal sealed record RevocationBody(string? Reason);

internal sealed record DateMoved(Guid Dossier, string Code, string Procedure, DateTimeOffset DueBefore, DateTimeOffset? DueAfter, string? Problem);

internal sealed record ClosurePreview([property: Description("Every open dossier whose date would move; nothing was changed.")] IReadOnlyList<DateMoved> Moves);

internal sealed record ClosureShown(Guid Id, string Unit, DateOnly From, DateOnly To, string Name, string Decision, string DecidedBy, DateTimeOffset DecidedAt, bool Revoked);

internal sealed record ClosureMade(Guid Id);

/// <summary>Days on which offices are closed by decision; the dates of open dossiers follow.</summary>
internal static class ClosureEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/closures", ListAsync).RequireAuthorization(Policies.Approval).NeedsScope(Scopes.UnitsRead)
            .Says("listClosures", Tags.Calendars, "Closures by decision", "Of the committees that the caller leads and the units under them, the newest first.").GivesPage<ClosureShown>(keyed: false);
        api.MapPost("/closure-previews", PreviewAsync).RequireAuthorization(Policies.Approval).NeedsScope(Scopes.DossiersRead)
            .Says("previewClosure", Tags.Calendars, "What a closure would move", "The list that a leader reads before deciding.").Makes<ClosurePreview>(StatusCodes.Status200OK);
        api.MapPost("/closures", DecideAsync).RequireAuthorization(Policies.Approval).NeedsScope(Scopes.DossiersWrite)
            .Says("decideClosure", Tags.Calendars, "Close the offices", "The dates of open dossiers follow after the answer; the first date of each stays on its receipt.").Makes<ClosureMade>();
        api.MapPost("/closures/{id:guid}/revocations", RevokeAsync).RequireAuthorization(Policies.Approval).NeedsScope(Scopes.DossiersWrite)
            .Says("revokeClosure", Tags.Calendars, "Take a closure back", "It was entered wrongly; the dates go back.").Makes<ClosureMade>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, ClosureBook book, CancellationToken ct) =>
        Answer.Ok(new ListPage<ClosureShown>(
            [
                .. (await book.OfAsync(context.Actor(), ct)).Select(closure => new ClosureShown(
                    closure.Id, closure.Unit.Value, closure.From, closure.To, closure.Name, closure.Decision, closure.DecidedBy, closure.DecidedAt.Instant, closure.Revoked)),
            ],
            null));

    private static async Task<IResult> PreviewAsync(ClosureBody body, HttpContext context, DecideClosure decide, CancellationToken ct)
    {
        var preview = await decide.PreviewAsync(body.Asked, context.Actor(), ct);
        return preview.IsRefused
            ? ProblemAnswer.From(preview.Refusal, Pointer)
            : Answer.Ok(new ClosurePreview(
                [.. preview.Value.Select(row => new DateMoved(row.Id, row.Number, row.ProcedureName, row.Before.Instant, row.After?.Instant, row.Problem))]));
    }

    private static Task<IResult> DecideAsync(ClosureBody body, HttpContext context, DecideClosure decide, Once once, CancellationToken ct) => once.RunAsync(
        () => decide.HandleAsync(body.Asked, context.Actor(), ct), id => Reply.Created($"{ApiPath.Root}/closures", new ClosureMade(id)), ct, Pointer);

    private static Task<IResult> RevokeAsync(Guid id, RevocationBody body, HttpContext context, DecideClosure decide, Once once, CancellationToken ct) => once.RunAsync(
        () => decide.RevokeAsync(id, body.Reason, context.Actor(), ct), _ => Reply.Created($"{ApiPath.Root}/closures", new ClosureMade(id)), ct, Pointer);

    private static string Pointer(string field) => $"/{char.ToLowerInvariant(field[0])}{field[1..]}";
}
