using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Letters;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record HandOverRow(
    Guid Id, string Number, string FromName, string ToName, int Dossiers, DateTimeOffset GivenAt, string GivenBy, HandoverState State,
    [property: Description("How many of its dossiers did not arrive whole.")] int Discrepancies)
{
    public static HandOverRow Of(CustodyBoard.Record record) => new(
        record.Id, record.Number, record.FromName, record.ToName, record.Lines, record.GivenAt.Instant, record.GivenBy, record.State, record.Discrepancies);

    public static HandOverRow Of(Handover record) => new(
        record.Id, record.Number, record.FromName, record.ToName, record.Lines.Count, record.GivenAt.Instant, record.GivenByName, record.State, record.Discrepancies);
}

internal sealed record HandOverLineShown(Guid Dossier, string Code, string Content, [property: PersonalData] string Owner, DateTimeOffset? DueAt, IReadOnlyList<string> Papers, bool Missing,
    [property: Description("Ids of the papers, in the order of their names.")] IReadOnlyList<string> PaperIds, [property: Description("Ids of those that did not arrive.")] IReadOnlyList<string> MissingPapers);

internal sealed record HandOverShown(
    Guid Id, string Number, string From, string FromName, string To, string ToName, HandoverState State, DateTimeOffset GivenAt, string GivenBy,
    DateTimeOffset? ReceivedAt, string? ReceivedBy, string? Remark, IReadOnlyList<HandOverLineShown> Lines)
{
    public static HandOverShown Of(Handover handover) => new(
        handover.Id, handover.Number, handover.From.Value, handover.FromName, handover.To.Value, handover.ToName, handover.State, handover.GivenAt.Instant,
        handover.GivenByName, handover.ReceivedAt?.Instant, handover.ReceivedByName, handover.Remark,
        [.. handover.Lines.Select(line => new HandOverLineShown(
            line.Dossier, line.Number, line.Content, line.Owner, line.Due?.Instant, line.Papers, handover.Missing.Contains(line.Dossier), line.PaperIds,
            [.. handover.MissingPapers.Where(each => each.Dossier == line.Dossier).Select(each => each.PaperId)]))]);
}

internal sealed record OwedShown(Guid Dossier, string Code, string Procedure, [property: PersonalData] string Owner, DateTimeOffset? DueAt, string Papers);

internal sealed record HandOverProposal(string From, string FromName, string To, string ToName, IReadOnlyList<OwedShown> Dossiers);

internal enum HandOverDirection
{
    Incoming,
    Offered,
    Settled,
}

/// <summary>What must cross units, in both directions.</summary>
internal static class HandOverEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("").RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead);
        desk.MapGet("/hand-over-proposals", ProposalsAsync)
            .Says("listHandOverProposals", Tags.HandOvers, "What has to be handed over", "Dossiers whose next step waits in another unit for their papers, by giver and taker; `limit` counts dossiers.").GivesPage<HandOverProposal>();
        desk.MapGet("/hand-overs", ListAsync)
            .Says("listHandOvers", Tags.HandOvers, "Hand-over records", "Records of the caller's units: on their way here, offered by them, or settled.").GivesPage<HandOverRow>();
        desk.MapGet("/hand-over-register", RegisterAsync)
            .Says("listHandOverRegister", Tags.HandOvers, "Register of hand-overs", "Every record of the caller's units, the newest first, by day and other side.").GivesPage<HandOverRow>();
        desk.MapGet("/hand-overs/{id:guid}", ShowAsync)
            .Says("showHandOver", Tags.HandOvers, "One record", "Both sides read it, line by line.").Gives<HandOverShown>(tagged: true);
        desk.MapGet("/hand-overs/{id:guid}/record", async (Guid id, HttpContext context, HandoverLetter handover, PrintLetter print, CancellationToken ct) =>
                await print.SendPdfAsync(await handover.ForAsync(id, context.Actor(), ct), context, ct))
            .NeedsScope(Scopes.PersonsRead)
            .Says("printHandOver", Tags.HandOvers, "The record as PDF", "The record with both signatures, as offices print it.").GivesFile("application/pdf");
    }

    /// <summary>The record, if one of the actor's units stands on either side of it.</summary>
    public static Task<Handover?> FindAsync(AppDb db, Guid id, Actor actor, CancellationToken ct)
    {
        var units = actor.DossierUnits();
        return db.Handovers.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && (units.Contains(each.From) || units.Contains(each.To)), ct);
    }

    private static async Task<IResult> ProposalsAsync(
        HttpContext context, CustodyBoard board, [Description("Part of the code of a dossier.")] string? code, CancellationToken ct)
    {
        var page = PageAsked(context);
        return page.IsRefused
            ? ProblemAnswer.From(page.Refusal)
            : PageOf(context, (await board.HandleAsync(RequestOf(page.Value, CustodyBoard.Section.Outgoing, code), context.Actor(), ct)).Outgoing!, Show);
    }

    private static HandOverProposal Show(CustodyBoard.Owed owed) => new(
        owed.From.Value, owed.FromName, owed.To.Value, owed.ToName,
        [.. owed.Dossiers.Select(each => new OwedShown(each.Id, each.Number, each.Procedure, each.Owner, each.Due?.Instant, each.Papers))]);

    private static async Task<IResult> ListAsync(
        HttpContext context, CustodyBoard board, [Description("On their way here (when not said), offered by the caller's units, or settled.")] Choice<HandOverDirection>? direction,
        [Description("Part of the number of a record, or of the code of a dossier in it.")] string? code, CancellationToken ct)
    {
        var page = PageAsked(context);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var section = direction?.Value switch
        {
            HandOverDirection.Offered => CustodyBoard.Section.Offered,
            HandOverDirection.Settled => CustodyBoard.Section.Settled,
            _ => CustodyBoard.Section.Incoming,
        };
        var seen = await board.HandleAsync(RequestOf(page.Value, section, code), context.Actor(), ct);
        return PageOf(context, (seen.Incoming ?? seen.Offered ?? seen.Settled)!, HandOverRow.Of);
    }

    private static async Task<IResult> RegisterAsync(
        HttpContext context, HandoverRegister register, [Description("First day on which records were given.")] DateOnly? from, [Description("Last day.")] DateOnly? to,
        [Description("Id of a unit on either side.")] string? unit, [Description("Only records in which something was missing.")] bool? differing, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 1);
        if (page.IsRefused || (page.Value.After is [var key] && PageKey.Parse(key) is null))
        {
            return ProblemAnswer.From(page.IsRefused ? page.Refusal : PageRequest.CursorMalformed);
        }

        var after = page.Value.After is [var at] ? PageKey.Parse(at) : null;
        var rows = await register.HandleAsync(
            new HandoverRegister.Request(from, to, string.IsNullOrWhiteSpace(unit) ? null : new UnitId(unit), differing ?? false, after, page.Value.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Value.Page(context, rows, HandOverRow.Of, row => [new PageKey(row.GivenAt, row.Stream).ToString()]));
    }

    private static Result<PageRequest> PageAsked(HttpContext context)
    {
        var page = PageRequest.Read(context, parts: 1);
        return page is { IsRefused: false, Value.After: [var key] } && PageKey.Parse(key) is null ? PageRequest.CursorMalformed : page;
    }

    private static CustodyBoard.Request RequestOf(PageRequest page, CustodyBoard.Section section, string? code) => new(
        section, page.After is [var key] ? PageKey.Parse(key) : null, string.IsNullOrWhiteSpace(code) ? null : code.Trim().ToUpperInvariant(), page.Limit);

    private static IResult PageOf<TRow, TShown>(HttpContext context, CustodyBoard.Rows<TRow> rows, Func<TRow, TShown> show) =>
        Answer.Ok(new ListPage<TShown>([.. rows.Shown.Select(show)], PageRequest.NextOf(context, rows.Next?.ToString())));

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, AppDb db, CancellationToken ct) =>
        await FindAsync(db, id, context.Actor(), ct) is { } handover
            ? Answer.Ok(HandOverShown.Of(handover), DossierEndpoints.Tag(handover.FactCount))
            : ProblemAnswer.From(Refusals.NotFound);
}
