using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Custody;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record KeptPaper(string Id, string Name, int Originals, int Certified, int Copies, [property: Description("The unit cannot find it.")] bool Lost)
{
    public static KeptPaper Of(DossierPaper paper) => new(paper.Id, paper.Name, paper.Originals, paper.Certified, paper.Copies, paper.Lost is true);
}

internal sealed record KeptDossier(
    Guid Dossier, string Code, string Procedure, [property: PersonalData] string Owner, DateTimeOffset AcceptedAt, Stage Stage, [property: Description("Id of the unit in which they lie.")] string Unit,
    int Originals, IReadOnlyList<KeptPaper> Papers)
{
    public static KeptDossier Of(KeptPapers.Row row) => new(
        row.Dossier, row.Number, row.Procedure, row.Owner, row.AcceptedAt.Instant, row.Stage, row.Unit.Value, row.Originals, [.. row.Papers.Concat(row.Lost).Select(KeptPaper.Of)]);
}

internal sealed record PaperWhereabouts(
    string Id, string Name, PaperKind Kind, int Originals, int Certified, int Copies, [property: Description("Name of the unit in which it lies; absent when it is with the citizen.")] string? Keeper, bool Lost)
{
    public static PaperWhereabouts Of(ShowPapers.Line line) => new(
        line.Paper.Id, line.Paper.Name, line.Paper.Kind, line.Paper.Originals, line.Paper.Certified, line.Paper.Copies, line.Keeper, line.Paper.Lost is true);
}

internal sealed record PaperMove(DateTimeOffset At, string By, string What, string? Reason, [property: Description("Id of the hand-over record, if one moved the papers.")] Guid? HandOver);

internal sealed record PapersOfDossier(Guid Dossier, string Code, IReadOnlyList<PaperWhereabouts> Papers, IReadOnlyList<PaperMove> Moves);

internal enum PaperReportKind
{
    Lost,
    Found,
}

internal sealed record PaperReport(
    [property: Description("Id of the paper.")] string PaperId, PaperReportKind Kind, [property: Description("What was looked for, and what happens now.")] string Reason);

internal sealed record PaperReported(string PaperId, string Unit);

/// <summary>Where papers lie, and the keeper's word that one is lost or found.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("").RequireAuthorization(Policies.Desk);
        desk.MapGet("/kept-papers", ListAsync).NeedsScope(Scopes.DossiersRead)
            .Says("listKeptPapers", Tags.HandOvers, "Papers in the caller's units", "Which sheets lie there now, the dossier received first on top.").GivesPage<KeptDossier>();
        desk.MapGet("/dossiers/{id:guid}/papers", ShowAsync).NeedsScope(Scopes.DossiersRead)
            .Says("showPapers", Tags.HandOvers, "Where each paper lies", "Every line of papers with its keeper, and the way that it came.").Gives<PapersOfDossier>();
        desk.MapPost("/dossiers/{id:guid}/paper-reports", ReportAsync).NeedsScope(Scopes.DossiersWrite)
            .Says("reportPaper", Tags.HandOvers, "Say that a paper is lost or found", "Only the unit in which it lies by the records. The steps no longer wait for a lost paper; the unit stays answerable.").Makes<PaperReported>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, KeptPapers kept, [Description("Part of the code of a dossier.")] string? code, [Description("Only dossiers on which work is over.")] bool? ended, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var after = page.Value.After is [var at, var number] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? new PageKey(new Moment(moment), number) : null;
        var rows = await kept.HandleAsync(
            new KeptPapers.Request(string.IsNullOrWhiteSpace(code) ? null : code.Trim().ToUpperInvariant(), ended ?? false, after, page.Value.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Value.Page(context, rows, KeptDossier.Of, row => [row.AcceptedAt.Microseconds.ToString(CultureInfo.InvariantCulture), row.Number]));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowPapers show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view
            ? Answer.Ok(new PapersOfDossier(
                view.Dossier, view.Number, [.. view.Papers.Select(PaperWhereabouts.Of)],
                [.. view.Moves.Select(move => new PaperMove(move.At.Instant, move.Who, move.What, move.Reason, move.Record))]))
            : ProblemAnswer.From(Refusals.NotFound);

    private static Task<IResult> ReportAsync(Guid id, PaperReport body, HttpContext context, ReportPaper report, Once once, CancellationToken ct)
    {
        var request = new ReportPaper.Request(id, body.PaperId, body.Reason);
        return once.RunAsync<PaperReported>(
            async () => body.Kind is PaperReportKind.Lost
                ? Said(await report.LoseAsync(request, context.Actor(), ct), fact => new PaperReported(fact.PaperId, fact.At.Value))
                : Said(await report.FindAsync(request, context.Actor(), ct), fact => new PaperReported(fact.PaperId, fact.At.Value)),
            done => Reply.Created($"{ApiPath.Root}/dossiers/{id}/papers", done),
            ct);
    }

    private static Result<PaperReported> Said<TFact>(Result<TFact> result, Func<TFact, PaperReported> say) => result.IsRefused ? result.Refusal : say(result.Value);
}
