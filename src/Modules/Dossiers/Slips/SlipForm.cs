using MoCua.Dossiers.Counter;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.People;
using MoCua.People.Identifiers;
using MoCua.Procedures;

namespace MoCua.Dossiers.Slips;

/// <summary>Reads a slip off the intake page: who came, what of the checklist is missing, and the officer's words.</summary>
internal static class SlipForm
{
    public const string Reason = "SlipReason";
    public const string Advice = "SlipAdvice";

    public static Result<GiveSlip.Request> Read(SlipKind kind, TypedFields typed, IntakeTerms terms, Guid page) =>
        typed.Has(IntakeForm.Counter) && typed.Text(IntakeForm.Counter) != terms.OneStop.Id.Value
            ? Refusals.OtherCounter(terms.OneStop.Name)
            : new GiveSlip.Request(
                kind, terms.Bundle.Code.ToString(), terms.Case.Id, PersonOf(typed, terms), kind is SlipKind.Guidance ? Missing(typed, terms) : [],
                typed.Text(Reason), typed.Text(Advice), page.ToString("N"));

    /// <summary>Everything that keeps the dossier from being complete, in one list: papers of which one is enough are one line.</summary>
    public static IReadOnlyList<SupplementItem> Missing(TypedFields typed, IntakeTerms terms)
    {
        var answers = IntakeForm.AnswersOf(typed, terms);
        var (lines, facts) = (IntakeForm.PapersOf(typed, terms, answers), terms.Facts(answers));
        var seen = lines.Select(line => line.Read(terms.OneStop.Id, [])).OfType<DossierPaper>()
            .Select(paper => new PaperSeen(paper.Id, paper.Originals, paper.Certified, paper.Copies, paper.Presented, paper.FromDatabase));
        return [.. terms.Case.MissingFrom([.. seen], facts).Select(paper => ItemOf(paper, [.. lines.Where(line => Stands(line, paper))]))];
    }

    private static bool Stands(PaperFields line, Paper missing) =>
        line.Id == missing.Id || (missing.Alternative is { } group && line.Paper?.Alternative == group && line.Required);

    private static SupplementItem ItemOf(Paper paper, List<PaperFields> lines)
    {
        var sheets = PaperFields.Kinds.Select(paper.Proposed).ToList();
        return new SupplementItem(
            string.Join($" {Texts.SlipOr} ", lines.Select(line => line.Name)), sheets[0], sheets[1], sheets[2], lines.Any(line => line.Has) ? Texts.SlipPaperShort : "");
    }

    /// <summary>Who stands at the counter; a number that is still wrong does not keep the slip from being given.</summary>
    private static PersonSnapshot? PersonOf(TypedFields typed, IntakeTerms terms)
    {
        var fields = new PartyFields(typed.Ticked(IntakeForm.HasSubmitter) ? PartyFields.Submitter : PartyFields.Owner, typed);
        var name = VietnameseText.Tidy(fields.Text(nameof(PersonEntry.Name)));
        return fields.Read(terms.Today, [], []) ?? (name.Length == 0 ? null : new PersonSnapshot(name, null, null, PersonIdentifier.None, null, null, null, null, null));
    }
}
