using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

/// <summary>The inbox and one task of it.</summary>
internal static class TaskEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tasks", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listTasks", Tags.Tasks, "Inbox", "The open tasks of the caller's posts, what is due first on top.").GivesPage<TaskRow>();
        api.MapGet("/tasks/{id:guid}", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showTask", Tags.Tasks, "One task", "What may be decided in it and what it needs. Its entity tag is the version of this task alone.")
            .Gives<TaskShown>(tagged: true, expand: TaskShown.Expandable);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, Inbox inbox, [Description("Whose tasks: all of them when not said, the caller's own, or those that nobody has taken.")] Choice<Inbox.Whose>? holder, [Description("Code of a procedure.")] string? procedure,
        [Description("Id of a step.")] string? element, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var after = page.Value.After is [var due, var key] && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? new PageKey(new Moment(moment), key) : null;
        var rows = await inbox.HandleAsync(new Inbox.Request(holder?.Value ?? Inbox.Whose.All, Given(procedure), Given(element), after, page.Value.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Value.Page(
            context, rows, TaskRow.Of, row => [row.Place.At.Microseconds.ToString(CultureInfo.InvariantCulture), row.Place.Key]));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, AppDb db, ShowDossier show, BundleEngines engines, CancellationToken ct)
    {
        var (expand, problem) = Fields.Expand(context, TaskShown.Expandable);
        if (problem is not null)
        {
            return problem;
        }

        var owner = await db.DossierTasks.Where(row => row.Id == id).Select(row => row.DossierId).SingleOrDefaultAsync(ct);
        if (await show.HandleAsync(owner, context.Actor(), ct) is not { } view || view.Dossier.FindTask(id) is not { } task)
        {
            return ProblemAnswer.From(Refusals.NotFound);
        }

        var form = expand.Contains("formSchema") && view.Bundle is { } bundle && TaskAtHand.FormIdOf(engines.ProcessOf(bundle), task.Element) is { } formId
            ? JsonNode.Parse(bundle.TaskForms[formId])!.AsObject()
            : null;
        return Answer.Ok(TaskShown.Of(task, view, form), $"\"{TaskVersion.Of(task.HolderName, task.ClosedAt, task.AwaitsHandover)}\"");
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
