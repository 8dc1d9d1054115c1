using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Counter;

/// <summary>The citizen brings what was asked for: the papers join the dossier, what is declared anew replaces the answers, the date moves by the rule, the work goes on.</summary>
internal sealed class ReceiveSupplement(AppDb db, PinnedRulesOf rules, BundleEngines engines, OwnScans scans, CivilClock clock)
{
    /// <param name="Papers">Counts and scans as received; the custodian becomes the one-stop.</param>
    /// <param name="Answers">The whole form as declared anew, or null.</param>
    public sealed record Request(Guid Dossier, IReadOnlyList<DossierPaper> Papers, string? Remark, JsonObject? Answers = null);

    public Task<Result<SupplementReceived>> HandleAsync(Request request, Actor clerk, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync(request, clerk, inner), ct);

    private async Task<Result<SupplementReceived>> WriteAsync(Request request, Actor clerk, CancellationToken ct)
    {
        var dossier = await db.Dossiers.VisibleTo(clerk).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct);
        if (dossier is null || clerk.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not { } post)
        {
            return Refusals.NotFound;
        }

        var taken = await scans.SealAsync(request.Papers, clerk, ct);
        if (taken.IsRefused)
        {
            return taken.Refusal;
        }

        var now = clock.Now;
        var pinned = rules.For(dossier, now.Date);
        if (pinned.IsRefused)
        {
            return pinned.Refusal;
        }

        Result<AnswersCorrected?> corrected = request.Answers is { } answers ? dossier.CorrectAnswers(answers, engines.FormOf(pinned.Value.Bundle)) : (AnswersCorrected?)null;
        if (corrected.IsRefused)
        {
            return corrected.Refusal;
        }

        if (corrected.Value is { } anew)
        {
            db.Record(dossier, anew, clerk, request.Remark, post);
        }
        else if (request.Papers.Count == 0)
        {
            return Refusals.SupplementNothing;
        }

        var papers = taken.Value.Select((paper, index) => paper with
        {
            Id = $"supplement-{dossier.SupplementRounds}-{index + 1}",
            Kind = PaperKind.Supplement,
            At = dossier.ReceivedAt,
        }).ToList();
        var received = dossier.ReceiveSupplement(
            papers, pinned.Value.Case, pinned.Value.Process, pinned.Value.Planner, pinned.Value.Planner.Calendars.Of(dossier.Competent), now);
        if (!received.IsRefused)
        {
            db.Record(dossier, received.Value, clerk, request.Remark, post);
            db.RecordFollowing(dossier);
        }

        return received;
    }
}
