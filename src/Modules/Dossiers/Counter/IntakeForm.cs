using System.Globalization;
using System.Text.Json.Nodes;
using MoCua.Forms;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.People;
using MoCua.Procedures;

namespace MoCua.Dossiers.Counter;

/// <summary>What came of a typed intake page.</summary>
/// <param name="Request">Ready to be accepted; null while something must be mended.</param>
/// <param name="Problems">Each names its field on the page.</param>
/// <param name="Doubts">Warnings that never block.</param>
internal sealed record IntakeReading(
    AcceptDossier.Request? Request, IReadOnlyList<Refusal> Problems, IReadOnlyList<FormError> FormErrors, IReadOnlyList<string> Doubts);

/// <summary>Reads the intake page: everything that is wrong is said at once.</summary>
internal static class IntakeForm
{
    /// <summary>The counter for which the page was opened: who has chosen another one since is asked before a number is given there.</summary>
    public const string Counter = "Counter";

    /// <summary>The one-stop for which it is accepted; the officer's own when empty.</summary>
    public const string Receiving = "Receiving";

    public const string HasSubmitter = "HasSubmitter";
    public const string HasRepresentative = "HasRepresentative";
    public const string Authority = "Authority";
    public const string Sets = "Sets";
    public const string ReturnWayName = "ReturnWay";
    public const string Exemptions = "Exemptions";
    public const string FeesPaid = "FeesPaid";
    public const string FeesShown = "FeesShown";

    private const int MostSets = 99;

    public static JsonObject AnswersOf(TypedFields typed, IntakeTerms terms) =>
        typed.IsEmpty ? terms.Start() : FormBinder.Bind(terms.Form, typed.Pairs);

    public static IReadOnlyList<PaperFields> PapersOf(TypedFields typed, IntakeTerms terms, JsonObject answers) =>
        [.. terms.Case.PapersFor(terms.Facts(answers)).Select(line => PaperFields.Of(line, typed))];

    public static IReadOnlyList<FeeLine> FeesOf(TypedFields typed, IntakeTerms terms, JsonObject answers) =>
        terms.Case.FeeFor(terms.Facts(answers), typed.All(Exemptions));

    public static long AtIntake(IEnumerable<FeeLine> fees) => fees.Where(line => line.Rule.Moment is not FeeMoment.Return).Sum(line => line.Amount);

    public static IntakeReading Read(TypedFields typed, IntakeTerms terms, Guid draft)
    {
        var (problems, doubts) = (new List<Refusal>(), new List<string>());
        var answers = AnswersOf(typed, terms);
        var parties = PartiesOf(typed, terms, problems, doubts);
        var papers = PapersOf(typed, terms, answers).Select(paper => paper.Read(terms.OneStop.Id, problems)).OfType<DossierPaper>().ToList();
        problems.AddRange(terms.Case.MissingFrom([.. papers.Select(SeenOf)], terms.Facts(answers))
            .Select(paper => Refusals.PaperMissing(paper.Name) with { Field = $"Papers.{paper.Id}.Has" }));
        var sets = SetsOf(typed, terms, problems);
        var way = WayOf(typed, terms, problems);
        CheckFees(typed, terms, answers, problems);
        if (typed.Has(Counter) && typed.Text(Counter) != terms.OneStop.Id.Value)
        {
            problems.Add(Refusals.OtherCounter(terms.OneStop.Name));
        }

        var errors = terms.Form.Validate(answers, today: terms.Today);
        var request = problems.Count > 0 || errors.Count > 0 || parties is null
            ? null
            : new AcceptDossier.Request(
                terms.OneStop.Id, terms.Bundle.Code, terms.Case.Id, parties, answers, papers, sets, way, typed.All(Exemptions),
                typed.Ticked(FeesPaid), draft.ToString("N"), draft, terms.Receiving.Id);
        return new IntakeReading(request, problems, errors, doubts);
    }

    private static Parties? PartiesOf(TypedFields typed, IntakeTerms terms, List<Refusal> problems, List<string> doubts)
    {
        PersonSnapshot? PersonAt(string prefix) => new PartyFields(prefix, typed).Read(terms.Today, problems, doubts);

        var (owner, hasSubmitter) = (PersonAt(PartyFields.Owner), typed.Ticked(HasSubmitter));
        var submitter = hasSubmitter ? PersonAt(PartyFields.Submitter) : null;
        var representative = typed.Ticked(HasRepresentative) ? PersonAt(PartyFields.Representative) : null;
        var authority = VietnameseText.Tidy(typed.Text(Authority));
        if (hasSubmitter && authority.Length == 0)
        {
            problems.Add(Refusals.SubmitterWithoutAuthority);
        }

        return owner is null ? null : new Parties(owner, submitter, hasSubmitter ? authority : null, representative);
    }

    private static PaperSeen SeenOf(DossierPaper paper) =>
        new(paper.Id, paper.Originals, paper.Certified, paper.Copies, paper.Presented, paper.FromDatabase);

    private static int SetsOf(TypedFields typed, IntakeTerms terms, List<Refusal> problems)
    {
        var text = typed.Has(Sets) ? typed.Text(Sets).Trim() : terms.Bundle.Sets.ToString(CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sets) && sets is >= 1 and <= MostSets)
        {
            return sets;
        }

        problems.Add(Refusals.SetsMalformed);
        return 1;
    }

    private static string WayOf(TypedFields typed, IntakeTerms terms, List<Refusal> problems)
    {
        var text = typed.Has(ReturnWayName) ? typed.Text(ReturnWayName) : terms.Bundle.ReturnWays[0].ToString();
        if (terms.Bundle.ReturnWays.Any(way => way.ToString() == text))
        {
            return text;
        }

        problems.Add(Refusals.ReturnWayUnknown);
        return text;
    }

    /// <summary>Nobody accepts a dossier over an amount that the page has not shown: the citizen stands at the counter and is told first.</summary>
    private static void CheckFees(TypedFields typed, IntakeTerms terms, JsonObject answers, List<Refusal> problems)
    {
        var due = AtIntake(FeesOf(typed, terms, answers));
        var shown = long.TryParse(typed.Text(FeesShown), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
        if (due != shown)
        {
            problems.Add(Refusals.FeesChanged(due));
        }
    }
}
