using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Tracking;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

/// <summary>The first doors of the API: the public status, and the dossiers of the signed-in officer.</summary>
internal static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/public/dossiers/{code}", PublicAsync).AllowAnonymous().RequireRateLimiting(TrackingLimits.Policy);
        routes.MapGet("/api/v1/dossiers/{id:guid}", OneAsync).RequireAuthorization(Policies.Desk);
        routes.MapGet("/api/v1/tasks", TasksAsync).RequireAuthorization(Policies.Desk);
    }

    private static async Task<IResult> PublicAsync(string code, TrackDossier track, CancellationToken ct) =>
        await track.ByCodeAsync(code, ct) is { } seen
            ? Results.Json(new
            {
                code = seen.Code,
                procedure = seen.Procedure,
                status = seen.Status,
                statusName = seen.StageName,
                acceptedAt = seen.AcceptedAt.ToString(),
                dueAt = seen.Due?.ToString(),
                provisional = seen.DueProvisional,
                paused = seen.Paused,
                readyAt = seen.ReadyAt?.ToString(),
                returnedAt = seen.ReturnedAt?.ToString(),
            })
            : NotFound();

    private static async Task<IResult> OneAsync(Guid id, ShowDossier show, HttpContext context, CancellationToken ct)
    {
        if (await show.HandleAsync(id, context.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        var dossier = view.Dossier;
        context.Response.Headers.ETag = $"\"{dossier.FactCount}\"";
        return Results.Json(new
        {
            id = dossier.Id,
            code = dossier.Number,
            procedure = dossier.Procedure,
            @case = dossier.Case,
            status = (int)dossier.Stage,
            owner = dossier.OwnerName,
            acceptedAt = dossier.AcceptedAt.ToString(),
            dueAt = dossier.LawfulDue?.ToString(),
            tasks = dossier.OpenTasks.Select(task => new { id = task.Id, element = task.Element, name = task.Name, unit = task.Unit.Value, holder = task.HolderName }),
        });
    }

    private static async Task<IResult> TasksAsync(Inbox inbox, HttpContext context, CancellationToken ct) => Results.Json(
        (await inbox.HandleAsync(new Inbox.Request(Inbox.Whose.All, null, null, null), context.Actor(), ct)).Select(row => new
        {
            id = row.Task, dossier = row.Dossier, code = row.Number, element = row.Element, name = row.TaskName, dueAt = row.DossierDue?.ToString(),
        }));

    private static IResult NotFound() => Results.Problem(
        title: Refusals.NotFound.Message, statusCode: StatusCodes.Status404NotFound, extensions: new Dictionary<string, object?> { ["code"] = Refusals.NotFound.Code });
}
