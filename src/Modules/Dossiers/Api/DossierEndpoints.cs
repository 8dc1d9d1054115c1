using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Finding;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

/// <summary>Reading dossiers: the register, one dossier, its timeline.</summary>
internal static class DossierEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listDossiers", Tags.Dossiers, "Register of dossiers", "What the caller's one-stop received, or what passed through the caller's units; newest first. With order=due: all that the caller's units see, found as on the page of search.")
            .GivesPage<DossierRow>();
        api.MapGet("/dossiers/{id:guid}", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showDossier", Tags.Dossiers, "One dossier", "Where it stands, its papers, fees, results and open tasks. A dossier of other units is not found.")
            .Gives<DossierShown>(tagged: true, expand: DossierShown.Expandable);
        api.MapGet("/dossiers/{id:guid}/timeline", TimelineAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showTimeline", Tags.Dossiers, "Timeline of a dossier", "Who did what, when and why, newest first, each with the hash of its fact.")
            .GivesPage<TimelineShown>(keyed: false);
    }

    public static string Tag(long facts) => string.Create(CultureInfo.InvariantCulture, $"\"{facts}\"");

    private static async Task<IResult> ListAsync(
        HttpContext context, DossierRegister register, FindDossiers find, [Description(DossierQuery.OfListedText)] string? text,
        [Description(DossierQuery.OfProcedure)] string? procedure, [Description(DossierQuery.OfStatus)] int? status, [Description(DossierQuery.OfUnit)] string? unit,
        [Description(DossierQuery.OfReceivedFrom)] DateOnly? receivedFrom, [Description(DossierQuery.OfReceivedTo)] DateOnly? receivedTo,
        [Description(DossierQuery.OfDueFrom)] DateOnly? dueFrom, [Description(DossierQuery.OfDueTo)] DateOnly? dueTo, [Description(DossierQuery.OfLate)] bool? late,
        [Description(DossierQuery.OfForgiving)] bool? forgiving, [Description(DossierQuery.OfOrder)] string? order, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        var filter = new DossierQuery(text, procedure, status, unit, receivedFrom, receivedTo, dueFrom, dueTo, late).Read();
        if ((page.IsRefused ? page.Refusal : filter.IsRefused ? filter.Refusal : null) is { } refusal)
        {
            return refusal.Code == "status-unknown" ? ProblemAnswer.OfParameter("status", refusal.Message) : ProblemAnswer.From(refusal);
        }

        if (filter.Value.Text is { } typed && !context.User.MayUse(Scopes.PersonsRead) && !typed.Any(char.IsAsciiDigit))
        {
            // Who may not read names does not search by them either.
            return Scopes.Missing(Scopes.PersonsRead);
        }

        return order switch
        {
            null or "received" => await ListReceivedAsync(context, register, page.Value, filter.Value, ct),
            "due" => await ListDueAsync(context, find, page.Value, filter.Value, forgiving ?? false, ct),
            _ => ProblemAnswer.OfParameter("order", Texts.OrderUnknown),
        };
    }

    private static async Task<IResult> ListReceivedAsync(HttpContext context, DossierRegister register, PageRequest page, DossierFilter filter, CancellationToken ct)
    {
        var rows = await register.HandleAsync(new DossierRegister.Request(filter, KeyOf(page), page.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Page(context, rows, DossierRow.Of, row => [row.AcceptedAt.Microseconds.ToString(CultureInfo.InvariantCulture), row.Number]));
    }

    private static async Task<IResult> ListDueAsync(HttpContext context, FindDossiers find, PageRequest page, DossierFilter filter, bool forgiving, CancellationToken ct)
    {
        if (KeyOf(page) is { } key && !FindDossiers.IsPlace(key))
        {
            return ProblemAnswer.From(PageRequest.CursorMalformed);
        }

        var request = new FindDossiers.Request(filter, forgiving, KeyOf(page), page.Limit + 1) { ByNumberOnly = !context.User.MayUse(Scopes.PersonsRead) };
        var rows = await find.HandleAsync(request, context.Actor(), ct);
        return Answer.Ok(page.Page(context, rows, DossierRow.Of, row => [row.Place.At.Microseconds.ToString(CultureInfo.InvariantCulture), row.Place.Key]));
    }

    /// <summary>The page before ended there; that its first part is a moment was seen when it was read.</summary>
    private static PageKey? KeyOf(PageRequest page) => page.After is [var at, var key] ? new PageKey(new Kernel.Time.Moment(long.Parse(at, CultureInfo.InvariantCulture)), key) : null;

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, ShowDossier show, CancellationToken ct)
    {
        var (expand, problem) = Fields.Expand(context, DossierShown.Expandable);
        if (problem is not null)
        {
            return problem;
        }

        return await show.HandleAsync(id, context.Actor(), ct) is { } view
            ? Answer.Ok(DossierShown.Of(view, context.Actor(), expand), Tag(view.Dossier.FactCount))
            : ProblemAnswer.From(Refusals.NotFound);
    }

    private static async Task<IResult> TimelineAsync(Guid id, HttpContext context, ShowDossier show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view
            ? Answer.Ok(new ListPage<TimelineShown>([.. view.Timeline.Select(TimelineShown.Of)], null))
            : ProblemAnswer.From(Refusals.NotFound);
}
