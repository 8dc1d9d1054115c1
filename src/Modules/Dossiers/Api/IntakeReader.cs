using MoCua.Api;
using MoCua.Dossiers.Counter;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.People;
using MoCua.Procedures;

namespace MoCua.Dossiers.Api;

/// <summary>Reads a dossier that came as data by the rules of the intake page: everything that is wrong is said at once.</summary>
internal sealed class IntakeReader(NewDossier body, IntakeTerms terms)
{
    private const int MostSheets = 999;
    private const int MostSets = 99;

    private readonly CaseFacts facts = terms.Facts(body.Answers);

    public List<ProblemError> Errors { get; } = [];

    public List<string> Doubts { get; } = [];

    public IReadOnlyList<FeeLine> Fees => terms.Case.FeeFor(facts, body.Exemptions ?? []);

    public IReadOnlyList<PaperLine> Checklist => terms.Case.PapersFor(facts);

    public ProcedureCase? Suggested => terms.Bundle.Cases.FirstOrDefault(each => each.When?.Holds(facts) ?? false) is { } fits && fits.Id != terms.Case.Id ? fits : null;

    /// <summary>Ready to be accepted; null while something must be mended.</summary>
    public AcceptDossier.Request? Read(string submissionKey)
    {
        var parties = Parties();
        var papers = Papers();
        foreach (var paper in terms.Case.MissingFrom([.. papers.Select(each => new PaperSeen(each.Id, each.Originals, each.Certified, each.Copies, each.Presented, each.FromDatabase))], facts))
        {
            Add("/papers", Refusals.PaperMissing(paper.Name));
        }

        var (sets, way) = (body.Sets ?? terms.Bundle.Sets, body.ReturnWay ?? terms.Bundle.ReturnWays[0]);
        AddIf(sets is < 1 or > MostSets, "/sets", Refusals.SetsMalformed);
        AddIf(!terms.Bundle.ReturnWays.Contains(way), "/returnWay", Refusals.ReturnWayUnknown);
        CheckExemptions();
        var due = IntakeForm.AtIntake(Fees);
        AddIf(due != body.FeesTold, "/feesTold", Refusals.FeesChanged(due));
        Errors.AddRange(terms.Form.Validate(body.Answers, today: terms.Today).Select(error => new ProblemError($"/answers{error.Field}", error.Message, error.Keyword)));
        return Errors.Count > 0 || parties is null
            ? null
            : new AcceptDossier.Request(
                terms.OneStop.Id, terms.Bundle.Code, terms.Case.Id, parties, body.Answers, papers, sets, way.ToString(), [.. body.Exemptions ?? []], body.FeesPaid,
                submissionKey, body.Draft, terms.Receiving.Id);
    }

    private void CheckExemptions()
    {
        var shown = terms.Case.Fees.SelectMany(fee => fee.Exemptions).Where(each => each.When is null).Select(each => each.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, index) in (body.Exemptions ?? []).Select((id, index) => (id, index)))
        {
            AddIf(!shown.Contains(id), $"/exemptions/{index}", Refusals.ExemptionUnknown(id));
        }
    }

    private Parties? Parties()
    {
        var owner = Person(body.Owner, "/owner");
        var submitter = body.Submitter is null ? null : Person(body.Submitter, "/submitter");
        var representative = body.Representative is null ? null : Person(body.Representative, "/representative");
        var authority = VietnameseText.Tidy(body.Authority);
        AddIf(body.Submitter is not null && authority.Length == 0, "/authority", Refusals.SubmitterWithoutAuthority);
        return owner is null ? null : new Parties(owner, submitter, body.Submitter is null ? null : authority, representative);
    }

    private PersonSnapshot? Person(PersonBody person, string at)
    {
        var reading = person.Read(terms.Today);
        Errors.AddRange(reading.Problems.Select(problem => new ProblemError(at + Pointers.Of(problem.Field ?? nameof(PersonBody.Name)), problem.Message, problem.Code)));
        Doubts.AddRange(reading.Doubts);
        return reading.Snapshot;
    }

    private List<DossierPaper> Papers()
    {
        var lines = Checklist.ToDictionary(line => line.Paper.Id, line => line.Paper, StringComparer.Ordinal);
        var papers = new List<DossierPaper>();
        foreach (var (sent, index) in body.Papers.Select((sent, index) => (sent, index)))
        {
            var at = $"/papers/{index}";
            if (!lines.TryGetValue(sent.Id, out var paper))
            {
                Add($"{at}/id", Refusals.PaperUnknown(sent.Id));
            }
            else if (papers.Any(each => each.Id == sent.Id))
            {
                Add($"{at}/id", Refusals.PaperTwice(sent.Id));
            }
            else
            {
                papers.Add(Paper(sent, paper, at));
            }
        }

        return papers;
    }

    private DossierPaper Paper(PaperBody sent, Paper paper, string at)
    {
        var shown = paper.Use is PaperUse.Present;
        var (drawn, files) = (sent.FromDatabase && paper.FromDatabase, (sent.Files ?? []).Distinct().ToList());
        int[] sheets = shown ? [0, 0, 0] : [sent.Originals, sent.Certified, sent.Copies];
        AddIf(sheets.Any(count => count is < 0 or > MostSheets), at, Refusals.SheetCountMalformed(paper.Name));
        AddIf(!shown && !drawn && files.Count == 0 && sheets.Sum() == 0, at, Refusals.PaperWithoutSheets(paper.Name));
        return new DossierPaper(
            paper.Id, paper.Name, PaperKind.Submitted, sheets[0], sheets[1], sheets[2], shown && sent.Presented, drawn, [.. files.Select(id => new PaperScan(id, ""))],
            sheets.Sum() > 0 ? terms.OneStop.Id : null);
    }

    private void AddIf(bool wrong, string at, Refusal refusal)
    {
        if (wrong)
        {
            Add(at, refusal);
        }
    }

    private void Add(string at, Refusal refusal) => Errors.Add(new ProblemError(at, refusal.Message, refusal.Code));
}
