using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Finding;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record FilterBody(
    [property: Description("At most 60 characters; a filter of the same name is replaced.")] string Name,
    [property: PersonalData] string? Text = null, string? Procedure = null, [property: Description("National status code.")] int? Status = null,
    [property: Description("Id of the unit that answers for the dossier now.")] string? Unit = null, DateOnly? ReceivedFrom = null, DateOnly? ReceivedTo = null,
    DateOnly? DueFrom = null, DateOnly? DueTo = null, bool Late = false);

internal sealed record ExportBody(
    [property: Description("What the list is for, at most 300 characters.")] string Purpose,
    [property: PersonalData, Description(DossierQuery.OfText)] string? Text = null, string? Procedure = null, [property: Description(DossierQuery.OfStatus)] int? Status = null,
    [property: Description(DossierQuery.OfUnit)] string? Unit = null, DateOnly? ReceivedFrom = null, DateOnly? ReceivedTo = null,
    DateOnly? DueFrom = null, DateOnly? DueTo = null, bool Late = false, [property: Description(DossierQuery.OfForgiving)] bool Forgiving = false);

internal sealed record FilterShown(
    Guid Id, string Name, [property: PersonalData] string? Text, string? Procedure, [property: Description("National status code.")] int? Status,
    [property: Description("Id of the unit that answers for the dossier now.")] string? Unit, DateOnly? ReceivedFrom, DateOnly? ReceivedTo, DateOnly? DueFrom, DateOnly? DueTo, bool Late,
    DateTimeOffset SavedAt)
{
    public static FilterShown Of(SavedFilter kept) => new(
        kept.Id, kept.Name, kept.Filter.Text, kept.Filter.Procedure, (int?)kept.Filter.Stage, kept.Filter.Unit?.Value, kept.Filter.ReceivedFrom, kept.Filter.ReceivedTo,
        kept.Filter.DueFrom, kept.Filter.DueTo, kept.Filter.Late, kept.SavedAt.Instant);
}

/// <summary>Filters that officers keep, and lists taken out of the house.</summary>
internal static class FindingEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/filters", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listFilters", Tags.Dossiers, "My filters", "The conditions that the caller keeps under names; nobody sees another's.").GivesPage<FilterShown>(keyed: false);
        api.MapPost("/filters", SaveAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("saveFilter", Tags.Dossiers, "Keep a filter", "Under a name of the caller's own; one of the same name is replaced.").Makes<FilterShown>();
        api.MapDelete("/filters/{id:guid}", ForgetAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("forgetFilter", Tags.Dossiers, "Forget a filter", "A filter that is not there is forgotten already.").Changes();
        api.MapPost("/dossier-exports", ExportAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead).NeedsScope(Scopes.PersonsRead)
            .Says("exportDossiers", Tags.Dossiers, "A list as Excel workbook", "All that listDossiers would list under the same conditions with order=due, up to a million rows. Who takes it, how many rows, the conditions and the purpose are recorded before the first row is sent. Not repeated for an Idempotency-Key: each export is one of its own.")
            .GivesFile(ExcelSheet.MediaType);
    }

    private static async Task<IResult> ListAsync(HttpContext context, SavedFilters filters, CancellationToken ct) =>
        Answer.Ok(new ListPage<FilterShown>([.. (await filters.OfAsync(context.Actor(), ct)).Select(FilterShown.Of)], null));

    private static Task<IResult> SaveAsync(FilterBody body, HttpContext context, SavedFilters filters, Once once, CancellationToken ct)
    {
        var read = new DossierQuery(body.Text, body.Procedure, body.Status, body.Unit, body.ReceivedFrom, body.ReceivedTo, body.DueFrom, body.DueTo, body.Late).Read();
        return once.RunAsync(
            async () => read.IsRefused ? read.Refusal : await filters.SaveAsync(body.Name, read.Value, context.Actor(), ct),
            kept => Reply.Created($"{ApiPath.Root}/filters", FilterShown.Of(kept)),
            ct,
            field => field == "status" ? "/status" : "/name");
    }

    private static async Task<IResult> ForgetAsync(Guid id, HttpContext context, SavedFilters filters, CancellationToken ct)
    {
        await filters.ForgetAsync(id, context.Actor(), ct);
        return Results.NoContent();
    }

    private static async Task<IResult> ExportAsync(ExportBody body, HttpContext context, ExportDossiers export, CancellationToken ct)
    {
        var filter = new DossierQuery(body.Text, body.Procedure, body.Status, body.Unit, body.ReceivedFrom, body.ReceivedTo, body.DueFrom, body.DueTo, body.Late).Read();
        var begun = filter.IsRefused ? filter.Refusal : await export.BeginAsync(new ExportDossiers.Request(filter.Value, body.Forgiving, body.Purpose), context.Actor(), ct);
        return begun.IsRefused
            ? ProblemAnswer.From(begun.Refusal.Field is null ? begun.Refusal : begun.Refusal with { Field = begun.Refusal.Code == "status-unknown" ? "/status" : "/purpose" })
            : new ExcelAnswer(export, begun.Value);
    }
}
