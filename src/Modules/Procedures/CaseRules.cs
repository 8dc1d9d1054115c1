namespace MoCua.Procedures;

/// <summary>What a case asks of one dossier.</summary>
public static class CaseRules
{
    /// <summary>The checklist: required lines and those that may be added, in the order of the procedure.</summary>
    public static IReadOnlyList<PaperLine> PapersFor(this ProcedureCase chosen, CaseFacts facts) =>
        [.. chosen.Papers.Where(paper => paper.ConcernedBy(facts)).Select(paper => new PaperLine(paper, paper.RequiredBy(facts)))];

    /// <summary>The required papers that the counter has not got; of alternatives the first. Empty when the dossier is complete.</summary>
    public static IReadOnlyList<Paper> MissingFrom(this ProcedureCase chosen, IReadOnlyCollection<PaperSeen> checklist, CaseFacts facts) =>
    [
        .. chosen.PapersFor(facts)
            .Where(line => line.Required)
            .Select(line => line.Paper)
            .GroupBy(paper => paper.Alternative ?? paper.Id, StringComparer.Ordinal)
            .Where(group => !group.Any(paper => checklist.Any(seen => seen.Paper == paper.Id && paper.SatisfiedBy(seen))))
            .Select(group => group.First()),
    ];

    /// <summary>The fees of one dossier; a line with an exemption stays, with amount 0, so that the reason is printed.</summary>
    /// <param name="claimedExemptions">Ids of exemptions that the applicant has shown to have.</param>
    public static IReadOnlyList<FeeLine> FeeFor(this ProcedureCase chosen, CaseFacts facts, IReadOnlyCollection<string>? claimedExemptions = null) =>
        [.. chosen.Fees.Select(rule => rule.LineFor(facts, claimedExemptions ?? [])).OfType<FeeLine>()];
}
