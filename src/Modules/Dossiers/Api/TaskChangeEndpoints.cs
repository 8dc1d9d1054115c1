using System.ComponentModel;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record Completion(
    [property: Description("Id of the chosen decision, where the step offers any; sending back is a decision of the process.")] string? Decision = null,
    string? Reason = null,
    [property: Description("Answers of the step's form.")] JsonObject? Answers = null,
    [property: Description("What the citizen is asked to bring.")] IReadOnlyList<SupplementLine>? Supplements = null,
    [property: Description("Who takes the result, where it is handed out.")] CollectorBody? Collector = null,
    [property: Description("The fees due on return were paid in cash now.")] bool FeesPaid = false)
{
    public Result<StepExtras> Extras(Parties parties, DateOnly today) => new TaskInput
    {
        Supplement =
        [
            .. (Supplements ?? []).Select(item => new SupplementRow { Name = item.Name, Originals = item.Originals, Certified = item.Certified, Copies = item.Copies, Why = item.Why }),
        ],
        CollectorIs = Collector?.Who.ToString().ToLowerInvariant(),
        CollectorName = Collector?.Name,
        CollectorNumber = Collector?.Number,
        Authority = Collector?.Authority,
        IdentityChecked = Collector?.IdentityChecked ?? false,
        FeesPaid = FeesPaid,
    }.Extras(parties, today);
}

internal enum CollectorKind
{
    Owner,
    Presenter,
    Other,
}

internal sealed record CollectorBody(
    CollectorKind Who, [property: Description("The officer looked at the identity paper.")] bool IdentityChecked, string? Name = null, string? Number = null,
    [property: Description("What entitles somebody else.")] string? Authority = null);

internal sealed record TaskDone(Guid Task, string Name, string? Decision, IReadOnlyList<TaskOpenedShown> Opened, [property: Description("What the process waits for.")] IReadOnlyList<string> Waiting)
{
    public static TaskDone Of(StepCompleted step) => new(step.Task, step.Name, step.Decision, [.. step.Opened.Select(TaskOpenedShown.Of)], step.Waiting);
}

internal sealed record ManyCompletions([property: Description("Ids of up to fifty tasks of one step.")] IReadOnlyList<Guid> Tasks, string Decision, string? Reason = null);

internal sealed record OneOutcome(Guid Task, string Code, bool Done, [property: Description("Code of the refusal.")] string? Problem, string? Detail);

internal sealed record ManyOutcomes(IReadOnlyList<OneOutcome> Outcomes);

/// <summary>Work on tasks. One wins; who comes too late learns who did what.</summary>
internal static class TaskChangeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("").RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite);
        tasks.MapPut("/tasks/{id:guid}/holder", ClaimAsync)
            .Says("claimTask", Tags.Tasks, "Take a task", "The caller becomes its holder; taking what one holds already changes nothing.").Changes(ifMatch: true);
        tasks.MapDelete("/tasks/{id:guid}/holder", ReleaseAsync)
            .Says("releaseTask", Tags.Tasks, "Give a task back", "The task is free for its unit again.").Changes(ifMatch: true);
        tasks.MapPost("/tasks/{id:guid}/completions", CompleteAsync)
            .Says("completeTask", Tags.Tasks, "Finish a step", "Decides, fills in, sends on or back; asks for supplements; hands out the result. Answers with what is open now.").Makes<TaskDone>(ifMatch: true);
        tasks.MapPost("/task-completions", CompleteManyAsync)
            .Says("completeTasks", Tags.Tasks, "Finish the same step of several dossiers", "One decision, each dossier in its own transaction and with its own outcome.").Makes<ManyOutcomes>(StatusCodes.Status200OK);
    }

    private static Task<IResult> ClaimAsync(Guid id, HttpContext context, TaskAtHand tasks, ClaimTask claim, CancellationToken ct) =>
        WithAsync(id, context, tasks, task => HoldAsync(task, release: false, null, context, tasks, claim, ct), ct);

    private static Task<IResult> ReleaseAsync(
        Guid id, HttpContext context, TaskAtHand tasks, ClaimTask claim, [Description("Why.")] string? reason, CancellationToken ct) =>
        WithAsync(id, context, tasks, task => HoldAsync(task, release: true, reason, context, tasks, claim, ct), ct);

    private static async Task<IResult> HoldAsync(
        TaskAtHand.Found task, bool release, string? reason, HttpContext context, TaskAtHand tasks, ClaimTask claim, CancellationToken ct)
    {
        var done = await claim.HandleAsync(new ClaimTask.Request(task.Dossier, task.Task, release, reason, task.Facts), context.Actor(), ct);
        if (done.IsRefused)
        {
            return ProblemAnswer.From(done.Refusal);
        }

        if (await tasks.FindAsync(task.Task, context.Actor(), ct) is { } now)
        {
            context.Response.Headers.ETag = now.Tag;
        }

        return Results.NoContent();
    }

    private static Task<IResult> CompleteAsync(
        Guid id, Completion body, HttpContext context, TaskAtHand tasks, CompleteTask complete, Once once, CivilClock clock, CancellationToken ct) => WithAsync(
        id, context, tasks,
        async task =>
        {
            var form = tasks.FormOf(task);
            if (form is null && body.Answers is not null)
            {
                return ProblemAnswer.From(Refusals.NoForm);
            }

            var answers = form is null ? null : body.Answers ?? [];
            if (form?.Validate(answers, assertFormat: true, clock.Today) is { Count: > 0 } errors)
            {
                return ProblemAnswer.Invalid(
                    Refusals.FormInvalid.Code, Refusals.FormInvalid.Message,
                    [.. errors.Select(error => new ProblemError($"/answers{error.Field}", error.Message, error.Keyword))]);
            }

            var extras = body.Extras(task.Parties, clock.Today);
            if (extras.IsRefused)
            {
                return ProblemAnswer.From(extras.Refusal);
            }

            var request = new CompleteTask.Request(task.Dossier, task.Task, new StepInput(body.Decision, body.Reason, answers), extras.Value, task.Facts);
            return await once.RunAsync(
                () => complete.HandleAsync(request, context.Actor(), ct),
                step => Reply.Created($"{ApiPath.Root}/dossiers/{task.Dossier}", TaskDone.Of(step)),
                ct);
        },
        ct);

    private static Task<IResult> CompleteManyAsync(ManyCompletions body, HttpContext context, CompleteMany many, Once once, CancellationToken ct) => once.RunAsync<ManyOutcomes>(
        async () =>
        {
            var outcomes = await many.HandleAsync(new CompleteMany.Request(body.Tasks, body.Decision, body.Reason), context.Actor(), ct);
            return new ManyOutcomes([.. outcomes.Select(each => new OneOutcome(each.Task, each.Number, each.Refusal is null, each.Refusal?.Code, each.Refusal?.Message))]);
        },
        Reply.Done,
        ct);

    /// <summary>The task as the caller saw it, or the story of what changed since.</summary>
    private static async Task<IResult> WithAsync(Guid id, HttpContext context, TaskAtHand tasks, Func<TaskAtHand.Found, Task<IResult>> work, CancellationToken ct)
    {
        if (await tasks.FindAsync(id, context.Actor(), ct) is not { } task)
        {
            return ProblemAnswer.From(Refusals.NotFound);
        }

        return await Preconditions.CheckAsync(context, task.Tag, () => tasks.StoryAsync(task, ct)) is { } stale ? ProblemAnswer.From(stale) : await work(task);
    }
}
