using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Forms;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Counter;

/// <summary>A dossier that waits for papers, and what its date becomes when they come.</summary>
internal sealed class ShowSupplement(AppDb db, PinnedRulesOf rules, BundleEngines engines, UnitDirectory units, CivilClock clock)
{
    /// <param name="Form">What the citizen may declare anew; null when the bundle of its day is gone.</param>
    /// <param name="Pickers">Day and place of the dossier, for addresses in the form.</param>
    public sealed record Waiting(
        Guid Id, string Number, string ProcedureName, string OwnerName, UnitId At, IReadOnlyList<SupplementItem> Items, Moment? Before, Moment? After,
        FormSchema? Form, JsonObject Answers, FormPickers? Pickers);

    /// <summary>Null when the dossier is not the officer's to receive for, or nothing was asked.</summary>
    public async Task<Waiting?> HandleAsync(Guid id, Actor clerk, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().VisibleTo(clerk).SingleOrDefaultAsync(each => each.Id == id, ct);
        if (dossier is not { Stage: Stage.AwaitingSupplement } || clerk.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is null)
        {
            return null;
        }

        var now = clock.Now;
        var pinned = rules.For(dossier, now.Date);
        var after = pinned.IsRefused
            ? pinned.Refusal
            : dossier.DueIfReceived(pinned.Value.Case, pinned.Value.Planner.Calendars.Of(dossier.Competent), now);
        return new Waiting(
            dossier.Id, dossier.Number, dossier.ProcedureName, dossier.OwnerName, dossier.ReceivedAt, dossier.Supplement, dossier.LawfulDue,
            after.IsRefused ? null : after.Value?.Moment, pinned.IsRefused ? null : engines.FormOf(pinned.Value.Bundle), dossier.Answers,
            units.Find(dossier.ReceivedAt) is { } oneStop ? new FormPickers(dossier.AcceptedAt.Date, oneStop.Area) : null);
    }
}
