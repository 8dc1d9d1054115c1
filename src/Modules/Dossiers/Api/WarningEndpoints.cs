using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Warnings;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record WarningShown(
    Guid Id, Guid Dossier, string Code, string ProcedureName, WarningStage Stage, string Task, [property: Description("Who holds the step; missing when nobody does.")] string? Holder,
    [property: Description("The date of which it warns: the plan of the step, or the lawful date.")] DateTimeOffset DueAt, DateTimeOffset WarnedAt,
    [property: Description("The caller holds the work; otherwise they direct the unit where it lies.")] bool Own, bool Read);

internal sealed record WarningsShown(IReadOnlyList<WarningShown> Items);

internal sealed record WarningReadings([property: Description("Ids of warnings that the caller has taken note of; at most 100.")] IReadOnlyList<Guid> Warnings);

internal sealed record WarningsTaken(int Read);

/// <summary>What the clock says to the caller.</summary>
internal static class WarningEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/warnings", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listWarnings", Tags.Dossiers, "What wants attention", "Stages of steps and dossiers that the clock has reached and that concern the caller, the nearest date first; at most 100.").Gives<WarningsShown>();
        api.MapPost("/warning-readings", ReadAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("readWarnings", Tags.Dossiers, "Take note of warnings", "For the caller alone; others still see theirs as new.").Makes<WarningsTaken>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, WarningList list, CancellationToken ct) =>
        Answer.Ok(new WarningsShown([.. (await list.HandleAsync(context.Actor(), ct)).Select(row => new WarningShown(
            row.Id, row.Dossier, row.Number, row.ProcedureName, row.Stage, row.TaskName, row.Holder, row.Due.Instant, row.At.Instant, row.Own, row.Read))]));

    private static Task<IResult> ReadAsync(WarningReadings body, HttpContext context, ReadWarnings read, Once once, CancellationToken ct) => once.RunAsync(
        () => read.HandleAsync(body.Warnings, context.Actor(), ct), count => Reply.Created($"{ApiPath.Root}/warnings", new WarningsTaken(count)), ct, field => Pointers.Of(field));
}
