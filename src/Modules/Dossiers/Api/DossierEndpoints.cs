using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

/// <summary>Reading dossiers: the register, one dossier, its timeline.</summary>
internal static class DossierEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listDossiers", Tags.Dossiers, "Register of dossiers", "What the caller's one-stop received, or what passed through the caller's units; newest first.")
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
        HttpContext context, DossierRegister register, [Description("A code, its tail, or letters of the owner's name.")] string? text,
        [Description("National status code.")] int? status, [Description("Only those past their date.")] bool? late, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        if (text is { Length: > 0 } && !context.User.MayUse(Scopes.PersonsRead) && !text.Any(char.IsAsciiDigit))
        {
            // Who may not read names does not search by them either.
            return Scopes.Missing(Scopes.PersonsRead);
        }

        var stage = (Stage?)status;
        if (stage is { } asked && !Enum.IsDefined(asked))
        {
            return ProblemAnswer.OfParameter("status", Refusals.Say(Texts.StatusUnknown, string.Join(", ", Enum.GetValues<Stage>().Select(each => (int)each))));
        }

        var after = page.Value.After is [var at, var number] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            ? new PageKey(new Kernel.Time.Moment(moment), number)
            : null;
        var rows = await register.HandleAsync(new DossierRegister.Request(text, stage, late ?? false, after, page.Value.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Value.Page(
            context, rows, DossierRow.Of, row => [row.AcceptedAt.Microseconds.ToString(CultureInfo.InvariantCulture), row.Number]));
    }

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
