using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Return;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record ReadyResult(
    Guid Dossier, string Code, [property: PersonalData] string Owner, string Procedure, DateTimeOffset? ReadyAt, DateTimeOffset? DueAt, string ReturnWay)
{
    public static ReadyResult Of(ReadyResults.Row row) => new(
        row.Dossier, row.Number, row.Owner, row.Procedure, row.ReadyAt?.Instant, row.Due?.Instant, row.ReturnWay);
}

/// <summary>Results that stand at the caller's one-stop. Handing one out is completing the task that returns it.</summary>
internal static class ResultEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/ready-results", ListAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersRead)
        .Says("listReadyResults", Tags.Results, "Results to collect", "The longest waiting first. To hand one out, complete the task of its dossier that returns the result, with the collector.")
        .GivesPage<ReadyResult>();

    private static async Task<IResult> ListAsync(HttpContext context, ReadyResults results, [Description("Part of a code, or words of the owner's name.")] string? text, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var after = page.Value.After is [var at, var number] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            ? new PageKey(new Moment(moment), number)
            : null;
        var rows = await results.HandleAsync(context.User.MayUse(Scopes.PersonsRead) || (text ?? "").Any(char.IsAsciiDigit) ? text : null, after, context.Actor(), ct, page.Value.Limit + 1);
        return Answer.Ok(page.Value.Page(
            context, rows, ReadyResult.Of, row => [(row.ReadyAt?.Microseconds ?? 0).ToString(CultureInfo.InvariantCulture), row.Number]));
    }
}
