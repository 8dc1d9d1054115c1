using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Tracking;

namespace MoCua.Dossiers.Api;

internal sealed record PublicStatus(
    string Code, [property: Description("Name of the procedure.")] string Procedure, [property: Description("National status code.")] int Status, string StatusName,
    DateTimeOffset AcceptedAt, DateTimeOffset? DueAt, [property: Description("The calendar of that day is not decided yet.")] bool Provisional, bool Paused,
    DateTimeOffset? ReadyAt, DateTimeOffset? ReturnedAt, [property: Description("The office that has a question for the citizen, and its telephone.")] string? AskedBy)
{
    public static PublicStatus Of(TrackDossier.Seen seen) => new(
        seen.Code, seen.Procedure, seen.Status, seen.StageName, seen.AcceptedAt.Instant, seen.Due?.Instant, seen.DueProvisional, seen.Paused,
        seen.ReadyAt?.Instant, seen.ReturnedAt?.Instant, seen.AskedBy);
}

internal sealed record IssuedResult(string Name, string Number, DateOnly IssueDate);

internal sealed record Verification(
    PublicStatus Status, string ReceivedAt, string Competent, IReadOnlyList<IssuedResult> Results,
    [property: Description("How many facts the dossier has.")] long Facts,
    [property: Description("Newest hash of the chain: note it, and prove later that history was not rewritten.")] string Chain, DateTimeOffset LastChangeAt);

/// <summary>What everybody may know: state and dates, no personal data.</summary>
internal static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/public/dossiers/{code}", StatusAsync).AllowAnonymous().RequireRateLimiting(TrackingLimits.Policy)
            .Says("showPublicStatus", Tags.Public, "Status of a dossier", "State and dates by the code on the receipt; no personal data. Guessing is slowed down.")
            .Gives<PublicStatus>();
        api.MapGet("/public/verifications/{id}", VerifyAsync).AllowAnonymous().RequireRateLimiting(TrackingLimits.Policy)
            .Says("verifyDocument", Tags.Public, "Verify a paper", "What stands behind the QR of a receipt or result: was it issued here, and what does it say. The id cannot be guessed.")
            .Gives<Verification>();
    }

    private static async Task<IResult> StatusAsync(string code, TrackDossier track, CancellationToken ct) =>
        await track.ByCodeAsync(code, ct) is { } seen ? Answer.Ok(PublicStatus.Of(seen)) : ProblemAnswer.From(Refusals.CodeUnknown(code));

    private static async Task<IResult> VerifyAsync(string id, VerifyDocument verify, CancellationToken ct) => await verify.HandleAsync(id, ct) is { } seen
        ? Answer.Ok(new Verification(
            PublicStatus.Of(seen.Status), seen.ReceivedAt, seen.Competent,
            [.. seen.Results.Select(result => new IssuedResult(result.Name, result.Number, result.Date))], seen.Facts, seen.Chain, seen.LastChange.Instant))
        : ProblemAnswer.From(Refusals.VerifyIdUnknown);
}
