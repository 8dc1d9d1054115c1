using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Tracking;

/// <summary>
/// What anybody may know of a dossier by its code alone: state and dates, no personal data (TT 01/2018/TT-VPCP, Điều 16).
/// </summary>
internal sealed class TrackDossier(AppDb db, WorkingCalendars calendars, UnitDirectory units, CivilClock clock)
{
    /// <param name="Status">National status code.</param>
    /// <param name="AskedBy">The office that has a question for the citizen, with its telephone; null without one.</param>
    /// <param name="Left">What remains, in words; null where no time runs.</param>
    public sealed record Seen(
        string Code, string Procedure, Stage Stage, int Status, string StageName, Moment AcceptedAt, Moment? Due, string? Left, bool DueProvisional, bool Paused,
        IReadOnlyList<PartDue> Parts, Moment? ReadyAt, Moment? ReturnedAt, Moment? Promised, string? AskedBy);

    public Task<Seen?> ByCodeAsync(string? code, CancellationToken ct)
    {
        var tidy = (code ?? "").Trim().ToUpperInvariant();
        return OneAsync(db.Dossiers.Where(dossier => dossier.Number == tidy), ct);
    }

    /// <summary>By the unguessable id behind the QR.</summary>
    public Task<Seen?> ByVerifyIdAsync(string id, CancellationToken ct) => OneAsync(db.Dossiers.Where(dossier => dossier.VerifyId == id), ct);

    /// <summary>Who wants to hear from the citizen, and where; what they want to know is not public.</summary>
    private string? AskedBy(IReadOnlyList<CitizenQuestion> questions) =>
        questions.LastOrDefault(each => each.IsOpen()) is not { } open ? null
        : units.Find(open.Unit) is { Phone: { Length: > 0 } phone } unit ? Refusals.Say(Texts.TrackContact, unit.Name, phone)
        : open.UnitName;

    private async Task<Seen?> OneAsync(IQueryable<Dossier> dossiers, CancellationToken ct)
    {
        var row = await dossiers.AsNoTracking().Select(dossier => new
        {
            dossier.Number, dossier.ProcedureName, dossier.Stage, dossier.AcceptedAt, dossier.LawfulDue, dossier.Due, dossier.PausedSince,
            dossier.Parts, dossier.ReadyAt, dossier.ReturnedAt, dossier.Clock, dossier.Competent, dossier.Promised, dossier.Questions,
        }).SingleOrDefaultAsync(ct);
        return row is null
            ? null
            : new Seen(
                row.Number, row.ProcedureName, row.Stage, (int)row.Stage, FactWords.Name(row.Stage), row.AcceptedAt, row.LawfulDue,
                row is { Clock: { } due, ReadyAt: null, PausedSince: null } ? Lateness.WorkingTimeLeft(calendars.Of(row.Competent), clock.Now.Local, due).Phrase : null,
                row.Due?.Provisional ?? false, row.PausedSince is not null, row.Parts, row.ReadyAt, row.ReturnedAt, row.Promised, AskedBy(row.Questions));
    }
}
