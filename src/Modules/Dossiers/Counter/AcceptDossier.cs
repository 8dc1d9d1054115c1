using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Dossiers.Fees;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.People;
using MoCua.Procedures;

namespace MoCua.Dossiers.Counter;

/// <summary>Tiếp nhận hồ sơ: the papers on the counter become a dossier with a number and a lawful date.</summary>
internal sealed class AcceptDossier(
    AppDb db, ProcedureCatalogue catalogue, BundleEngines engines, UnitDirectory units, WorkingCalendars calendars, PersonRegistry people, OwnScans scans, CivilClock clock)
{
    /// <param name="SubmissionKey">One per opened page: a double click or a repeated submit on a bad line is one dossier.</param>
    /// <param name="FeesPaid">The fees due at intake were paid in cash now.</param>
    /// <param name="Receiving">The one-stop for which it is accepted, when not the officer's own.</param>
    public sealed record Request(
        UnitId OneStop, ProcedureCode Procedure, string Case, Parties Parties, JsonObject Answers, IReadOnlyList<DossierPaper> Papers,
        int Sets, string ReturnWay, IReadOnlyList<string> ClaimedExemptions, bool FeesPaid, string SubmissionKey, Guid? Draft, UnitId? Receiving = null);

    /// <summary>What the page needs to go on.</summary>
    public sealed record Accepted(Guid Dossier, string Number);

    public async Task<Result<Accepted>> HandleAsync(Request request, Actor clerk, CancellationToken ct)
    {
        if (clerk.PostFor(Role.CounterOfficer, request.OneStop) is not { } post || units.Find(request.OneStop) is not { } oneStop)
        {
            return Refusals.NotYourCounter;
        }

        var now = clock.Now;
        var terms = TermsOf(request, oneStop, now);
        if ((terms.IsRefused ? terms.Refusal : RefusalOf(request, terms.Value, now)) is { } refusal)
        {
            return refusal;
        }

        var papers = await scans.SealAsync(request.Papers, clerk, ct);
        if (papers.IsRefused)
        {
            return papers.Refusal;
        }

        request = request with { Papers = papers.Value };

        var accepted = await db.WriteAsync(inner => WriteAsync(request, terms.Value, oneStop, clerk, post, now, inner), ct);
        if (accepted is not { IsRefused: true, Refusal.Code: StorageRefusals.DuplicateCode })
        {
            return accepted;
        }

        // The same press of the button on two lines, or the same new person at two counters: the second look sees the first.
        return await EarlierAsync(request.SubmissionKey, ct) is { } earlier
            ? earlier
            : await db.WriteAsync(inner => WriteAsync(request, terms.Value, oneStop, clerk, post, now, inner), ct);
    }

    private async Task<Result<Accepted>> WriteAsync(
        Request request, AcceptanceTerms terms, UnitInfo oneStop, Actor clerk, Post post, Moment now, CancellationToken ct)
    {
        if (await EarlierAsync(request.SubmissionKey, ct) is { } earlier)
        {
            return earlier;
        }

        var parties = await PartiesAsync(request.Parties, oneStop, clerk, post, ct);
        if (parties.IsRefused)
        {
            return parties.Refusal;
        }

        var competent = units.Find(terms.Competent)!;
        var numbers = new AcceptanceNumbers(
            await db.NextDossierNumberAsync(competent, now.Date, ct),
            now.Date.Year.ToString(CultureInfo.InvariantCulture),
            await db.NextRegisterEntryAsync(units.Find(terms.ReceivedAt)!, now.Date, ct),
            terms.ReceivedAt == oneStop.Id ? null : await db.NextHelpedEntryAsync(oneStop, now.Date, ct));
        var presented = new Presented(parties.Value, request.Answers, request.Papers, request.Sets, request.ReturnWay, request.ClaimedExemptions);
        var decision = Dossier.Accept(presented, terms, numbers, request.SubmissionKey, now);
        if (decision.IsRefused)
        {
            return decision.Refusal;
        }

        var (dossier, fact) = decision.Value;
        db.Dossiers.Add(dossier);
        db.Record(dossier, fact, clerk, reason: null, post);
        db.RecordFollowing(dossier);
        await CollectAsync(request, dossier, oneStop, clerk, post, now, ct);
        if (request.Draft is { } draft)
        {
            db.IntakeDrafts.RemoveRange(await db.IntakeDrafts.Where(row => row.Id == draft && row.Account == clerk.Account).ToListAsync(ct));
        }

        return new Accepted(dossier.Id, dossier.Number);
    }

    private async Task CollectAsync(Request request, Dossier dossier, UnitInfo oneStop, Actor clerk, Post post, Moment now, CancellationToken ct)
    {
        if (request.FeesPaid)
        {
            await db.CollectAsync(dossier, atReturn: false, request.Parties.Presenter.Name, oneStop, clerk, post, now, ct);
        }
    }

    /// <summary>Everybody named joins the directory of the unit; the dossier keeps what was entered today.</summary>
    private async Task<Result<Parties>> PartiesAsync(Parties entered, UnitInfo oneStop, Actor clerk, Post post, CancellationToken ct)
    {
        var linked = new List<PersonSnapshot?>();
        (string Field, PersonSnapshot? Person)[] all = [("Owner", entered.Owner), ("Submitter", entered.Submitter), ("Representative", entered.Representative)];
        foreach (var (field, person) in all)
        {
            var match = person is null ? (Result<PersonMatch>?)null : await people.RegisterOrMatchAsync(person, oneStop.Id, clerk, post, ct);
            if (match is { IsRefused: true, Refusal: { } refusal })
            {
                return refusal with { Field = $"{field}.Number" };
            }

            linked.Add(match?.Value.Snapshot);
        }

        return entered with { Owner = linked[0]!, Submitter = linked[1], Representative = linked[2] };
    }

    private Result<AcceptanceTerms> TermsOf(Request request, UnitInfo oneStop, Moment now)
    {
        var found = catalogue.Find(request.Procedure, now.Date);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var bundle = found.Value;
        if (bundle.FindCase(request.Case) is not { } chosen)
        {
            return Refusals.ProcedureUnknown;
        }

        if (units.Find(request.Receiving ?? oneStop.Id) is not { Kind: UnitKind.OneStop } desk)
        {
            return Refusals.NoSuchOneStop;
        }

        if (bundle.Competence.Receives != desk.AdministrativeLevel())
        {
            return Refusals.OtherLevel(bundle);
        }

        var competent = units.Resolve(bundle.Competence.DecidesAt, desk.Id, now.Date);
        if (competent.IsRefused)
        {
            return competent.Refusal;
        }

        var planner = new TaskPlanner(units, calendars, desk.Id, now.Date);
        var dates = ProcessDates.Of(chosen.Term, planner, now);
        return dates.IsRefused
            ? dates.Refusal
            : new AcceptanceTerms(bundle, chosen, engines.ProcessOf(bundle), planner, request.OneStop, desk.Id, competent.Value, dates.Value);
    }

    private Refusal? RefusalOf(Request request, AcceptanceTerms terms, Moment now)
    {
        if (engines.FormOf(terms.Bundle).Validate(request.Answers, assertFormat: true, now.Date).Count > 0)
        {
            return Refusals.FormInvalid;
        }

        var missing = terms.Case.MissingFrom(
            [.. request.Papers.Select(paper => new PaperSeen(paper.Id, paper.Originals, paper.Certified, paper.Copies, paper.Presented, paper.FromDatabase))],
            new CaseFacts(request.Answers, now.Date));
        return missing.Count > 0 ? Refusals.PapersMissing(missing.Select(paper => paper.Name)) : null;
    }

    private async Task<Accepted?> EarlierAsync(string submissionKey, CancellationToken ct) =>
        await db.Dossiers.Where(dossier => dossier.SubmissionKey == submissionKey)
            .Select(dossier => new Accepted(dossier.Id, dossier.Number)).SingleOrDefaultAsync(ct);
}
