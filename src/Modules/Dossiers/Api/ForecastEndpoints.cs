using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Forecasts;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record ForecastRow(
    Guid Dossier, string Code, string ProcedureName, [property: PersonalData] string Owner, string UnitName, string Step, string? Holder, DateTimeOffset Since,
    DateTimeOffset DueAt, [property: Description("When the result would be ready if everybody used the whole budget that is left.")] DateTimeOffset ReadyAt,
    [property: Description("How far that is behind the lawful date, in words.")] string LateBy, [property: Description("The reason in words.")] string Why,
    [property: Description("The lawful date has passed already.")] bool Late)
{
    public static ForecastRow Of(LateForecasts.Row row) => new(
        row.Dossier, row.Number, row.ProcedureName, row.OwnerName, row.UnitName, row.StepName, row.Holder, row.Since.Instant, row.Due.Instant, row.Ready.Instant, row.LateBy, row.Why, row.AlreadyLate);
}

/// <summary>What will be late.</summary>
internal static class ForecastEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/forecasts", ListAsync).RequireAuthorization(Policies.Approval).NeedsScope(Scopes.DossiersRead)
        .Says("listForecasts", Tags.Dossiers, "What will be late", "Open dossiers that will be late if nothing changes, with the reason; for heads and leaders, of the dossiers that they may see.")
        .GivesPage<ForecastRow>();

    private static async Task<IResult> ListAsync(HttpContext context, LateForecasts forecasts, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var after = page.Value.After is [var due, var key] && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? new PageKey(new Moment(moment), key) : null;
        var rows = await forecasts.HandleAsync(after, context.Actor(), ct, page.Value.Limit + 1);
        return Answer.Ok(page.Value.Page(context, rows, ForecastRow.Of, row => [row.Place.At.Microseconds.ToString(CultureInfo.InvariantCulture), row.Place.Key]));
    }
}
