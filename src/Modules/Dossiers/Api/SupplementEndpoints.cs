using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Counter;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record SupplementLine(string Name, int Originals, int Certified, int Copies, string Why);

internal sealed record SupplementWaiting(
    Guid Dossier, string Code, IReadOnlyList<SupplementLine> Items, DateTimeOffset? DueBefore,
    [property: Description("What the date becomes if the papers came now.")] DateTimeOffset? DueAfter);

internal sealed record BroughtPaper(string Name, int Originals = 0, int Certified = 0, int Copies = 0, [property: Description("Ids of scans sent before by the same account.")] IReadOnlyList<Guid>? Files = null);

internal sealed record SupplementBody(
    IReadOnlyList<BroughtPaper> Papers, string? Remark = null,
    [property: Description("The procedure's form as the citizen declares it anew, whole; left out when nothing changes.")] JsonObject? Answers = null);

internal sealed record SupplementTaken(DateTimeOffset? DueBefore, DateTimeOffset? DueAt, IReadOnlyList<TaskOpenedShown> Opened);

/// <summary>The citizen is back with what was asked for. Asking is a decision of a task.</summary>
internal static class SupplementEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{id:guid}/supplement-request", ShowAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersRead)
            .Says("showSupplementRequest", Tags.Dossiers, "What was asked for", "The open request for supplements, and what the date becomes when they come.").Gives<SupplementWaiting>(tagged: true);
        api.MapPost("/dossiers/{id:guid}/supplements", ReceiveAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("receiveSupplements", Tags.Dossiers, "Receive supplements", "The papers join the dossier, answers declared anew replace the earlier ones, the date moves by the rule, the work goes on.").Makes<SupplementTaken>(ifMatch: true);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowSupplement show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } waiting
            ? Answer.Ok(
                new SupplementWaiting(
                    waiting.Id, waiting.Number, [.. waiting.Items.Select(item => new SupplementLine(item.Name, item.Originals, item.Certified, item.Copies, item.Why))],
                    waiting.Before?.Instant, waiting.After?.Instant),
                Tag(waiting))
            : ProblemAnswer.From(Refusals.NotFound);

    private static async Task<IResult> ReceiveAsync(
        Guid id, SupplementBody body, HttpContext context, ShowSupplement show, ReceiveSupplement receive, Once once, CancellationToken ct)
    {
        if (await show.HandleAsync(id, context.Actor(), ct) is not { } waiting)
        {
            return ProblemAnswer.From(Refusals.NotFound);
        }

        if (await Preconditions.CheckAsync(context, Tag(waiting)) is { } stale)
        {
            return ProblemAnswer.From(stale);
        }

        var wrong = body.Papers.Select((paper, index) => (paper, index))
            .Where(each => new[] { each.paper.Originals, each.paper.Certified, each.paper.Copies }.Any(count => count is < 0 or > 999))
            .Select(each => new ProblemError($"/papers/{each.index}", Refusals.SheetCountMalformed(each.paper.Name).Message, "sheet-count-malformed")).ToList();
        if (wrong.Count > 0)
        {
            return ProblemAnswer.Invalid("sheet-count-malformed", wrong[0].Detail, wrong);
        }

        var faults = body.Answers is { } answers ? waiting.Form?.Validate(answers) ?? [] : [];
        if (faults.Count > 0)
        {
            return ProblemAnswer.Invalid("form-invalid", Refusals.FormInvalid.Message, [.. faults.Select(error => new ProblemError($"/answers{error.Field}", error.Message, error.Keyword))]);
        }

        var papers = body.Papers.Select(paper => new DossierPaper(
            "", paper.Name, PaperKind.Supplement, paper.Originals, paper.Certified, paper.Copies, false, false, [.. (paper.Files ?? []).Distinct().Select(file => new PaperScan(file, ""))], waiting.At)).ToList();
        return await once.RunAsync(
            () => receive.HandleAsync(new ReceiveSupplement.Request(id, papers, body.Remark, body.Answers), context.Actor(), ct),
            done => Reply.Created(
                $"{ApiPath.Root}/dossiers/{id}", new SupplementTaken(done.DueBefore?.Instant, done.Due?.At.Instant, [.. done.Opened.Select(TaskOpenedShown.Of)])),
            ct);
    }

    /// <summary>The version of the request: what is asked and the date before; a step elsewhere in the dossier does not touch it.</summary>
    private static string Tag(ShowSupplement.Waiting waiting) => TaskVersion.TagOf(string.Create(
        CultureInfo.InvariantCulture, $"{waiting.Id:N}/{waiting.Before?.Microseconds}/{string.Join('|', waiting.Items.Select(item => item.Name))}"));
}
