using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Forwarding;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record ForwardedDossier(
    Guid Dossier, [property: Description("Without gaps in the helping counter's register of the year.")] long Entry, string Code, string Procedure, [property: PersonalData] string Owner,
    string HelpedAt, string ReceivedAt, string Competent, DateTimeOffset AcceptedAt, [property: Description("Absent until the right one-stop has taken it in.")] DateTimeOffset? DueAt, Stage Stage, bool Waiting)
{
    public static ForwardedDossier Of(ForwardRegister.Row row) => new(
        row.Id, row.Entry, row.Number, row.Procedure, row.Owner, row.HelpedAt.Value, row.ReceivedAt.Value, row.Competent.Value, row.AcceptedAt.Instant, row.Due?.Instant, row.Stage, row.Waiting);
}

internal sealed record TakenIn(DueShown? Due);

/// <summary>Dossiers that one counter accepts for another place.</summary>
internal static class ForwardEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/forwarded-dossiers", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listForwardedDossiers", Tags.Dossiers, "Dossiers for other places", "What the caller's counters accepted for another place, or others for them; the newest first.").GivesPage<ForwardedDossier>();
        api.MapPost("/dossiers/{id:guid}/take-ins", TakeInAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("takeInDossier", Tags.Dossiers, "Take in a forwarded dossier", "At the one-stop of the competent agency: its date is computed from now and the work begins.").Makes<TakenIn>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ForwardRegister register, [Description("Accepted here for others (when not said), or come from others.")] Choice<ForwardRegister.Direction>? direction,
        [Description("Only those not taken in yet.")] bool? waiting, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var after = page.Value.After is [var at, var number] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? new PageKey(new Moment(moment), number) : null;
        var rows = await register.HandleAsync(
            new ForwardRegister.Request(direction?.Value ?? ForwardRegister.Direction.Sent, null, waiting ?? false, after, page.Value.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Value.Page(context, rows, ForwardedDossier.Of, row => [row.AcceptedAt.Microseconds.ToString(CultureInfo.InvariantCulture), row.Number]));
    }

    private static Task<IResult> TakeInAsync(Guid id, HttpContext context, TakeInDossier take, Once once, CancellationToken ct) => once.RunAsync(
        () => take.HandleAsync(id, context.Actor(), ct), done => Reply.Created($"{ApiPath.Root}/dossiers/{id}", new TakenIn(DueShown.Of(done.Due))), ct);
}
