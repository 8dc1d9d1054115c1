using System.Text.Json.Nodes;
using MoCua.Files;
using MoCua.Forms;
using MoCua.Kernel.Identity;
using MoCua.Procedures;

namespace MoCua.Dossiers.Counter;

/// <summary>Everything that the intake page shows, computed from what was typed so far.</summary>
internal sealed record IntakeView(
    IntakeTerms Terms, TypedFields Typed, JsonObject Answers, IReadOnlyList<FormError> FormErrors, IReadOnlyList<string> Doubts,
    IReadOnlyList<PaperPane> Papers, IReadOnlyList<FeeLine> Fees, DossierDates? Dates, string? NoDates)
{
    public long FeesAtIntake => IntakeForm.AtIntake(Fees);

    /// <summary>Exemptions that the applicant must show; those that follow from the answers are applied by themselves.</summary>
    public IEnumerable<FeeExemption> Claimable =>
        Fees.SelectMany(line => line.Rule.Exemptions).Where(exemption => exemption.When is null).DistinctBy(exemption => exemption.Id);

    public PartyPane Party(string prefix, string legend) => new(new PartyFields(prefix, Typed), legend);

    public string ReturnWay => Typed.Has(IntakeForm.ReturnWayName) ? Typed.Text(IntakeForm.ReturnWayName) : Terms.Bundle.ReturnWays[0].ToString();

    /// <summary>The case that the answers point to, when it is another than the chosen one.</summary>
    public ProcedureCase? Suggested =>
        !Typed.IsEmpty && Terms.Bundle.Cases.FirstOrDefault(each => each.When?.Holds(Terms.Facts(Answers)) ?? false) is { } fits && fits.Id != Terms.Case.Id
            ? fits : null;
}

internal sealed record PartyPane(PartyFields Fields, string Legend);

/// <param name="Scans">The files that this line already has.</param>
internal sealed record PaperPane(PaperFields Fields, IReadOnlyList<FileRef> Scans);

/// <summary>Puts the page together.</summary>
internal sealed class ShowIntake(IntakeRules rules, OwnScans scans)
{
    public async Task<IntakeView> HandleAsync(IntakeTerms terms, TypedFields typed, IntakeReading? reading, Actor clerk, CancellationToken ct)
    {
        var answers = IntakeForm.AnswersOf(typed, terms);
        var dates = rules.DatesOf(terms);
        return new IntakeView(
            terms, typed, answers, reading?.FormErrors ?? [], reading?.Doubts ?? [], await PanesAsync(IntakeForm.PapersOf(typed, terms, answers), clerk, ct),
            IntakeForm.FeesOf(typed, terms, answers), dates.IsRefused ? null : dates.Value, dates.Refusal?.Message);
    }

    public async Task<IReadOnlyList<PaperPane>> PanesAsync(IReadOnlyList<PaperFields> papers, Actor clerk, CancellationToken ct)
    {
        var known = await scans.FindAsync(papers.SelectMany(paper => paper.Files), clerk, ct);
        return [.. papers.Select(paper => new PaperPane(paper, [.. paper.Files.Where(known.ContainsKey).Select(id => known[id])]))];
    }
}
