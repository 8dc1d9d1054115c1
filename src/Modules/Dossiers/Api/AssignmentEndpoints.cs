using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Assignments;
using MoCua.Kernel.Identity;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record WorkOf([property: Description("Code of the role of the post.")] string Role, [property: Description("Id of the unit.")] string Unit, Guid Holder);

internal sealed record AssignmentBody(
    [property: Description("Account of the receiver, who holds the post of the tasks today.")] Guid To,
    [property: Description("Ids of up to a hundred tasks.")] IReadOnlyList<Guid>? Tasks = null,
    [property: Description("Instead of tasks: all that somebody holds in one post.")] WorkOf? AllOf = null,
    [property: Description("Wanted where somebody holds the task.")] string? Reason = null);

internal sealed record WorkShareShown(
    [property: Description("Null: nobody holds these.")] Guid? Holder, string? Name, [property: Description("Null for who left the post.")] string? Title, int Tasks);

internal sealed record WorkDeskShown(string Role, string Unit, string UnitName, IReadOnlyList<WorkShareShown> Shares);

internal sealed record WorkShown(IReadOnlyList<WorkDeskShown> Desks);

/// <summary>Dealing out work, and passing it on.</summary>
internal static class AssignmentEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/work", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showWork", Tags.Tasks, "Who holds how much", "In the units that the caller heads or leads; for others, their own work.").Gives<WorkShown>();
        api.MapPost("/task-assignments", AssignAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("assignTasks", Tags.Tasks, "Give tasks to an officer", "A head or leader deals out free tasks or moves held ones; others pass on what they hold. Each dossier has its own outcome.")
            .Makes<ManyOutcomes>(StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, WorkBoard board, CancellationToken ct)
    {
        var shown = await board.HandleAsync(new WorkBoard.Request(null, null, null), context.Actor(), ct);
        return Answer.Ok(new WorkShown(
        [
            .. shown.Desks.Select(desk => new WorkDeskShown(
                Roles.CodeOf(desk.Role), desk.Unit.Value, desk.UnitName, [.. desk.Shares.Select(share => new WorkShareShown(share.Holder, share.Name, share.Title, share.Tasks))])),
        ]));
    }

    private static Task<IResult> AssignAsync(AssignmentBody body, HttpContext context, AssignTasks assign, Once once, CancellationToken ct) => once.RunAsync<ManyOutcomes>(
        async () =>
        {
            var all = body.AllOf is { } of && Roles.Find(of.Role) is { } role ? new AssignTasks.Source(role, new UnitId(of.Unit), of.Holder) : null;
            var assigned = await assign.HandleAsync(new AssignTasks.Request(body.Tasks ?? [], all, body.To, body.Reason), context.Actor(), ct);
            return assigned.IsRefused
                ? assigned.Refusal
                : new ManyOutcomes([.. assigned.Value.Select(each => new OneOutcome(each.Task, each.Number, each.Refusal is null, each.Refusal?.Code, each.Refusal?.Message))]);
        },
        Reply.Done,
        ct,
        field => $"/{char.ToLowerInvariant(field[0])}{field[1..]}");
}
