using System.Text.Json.Nodes;
using MoCua.Deadlines;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Processes;
using MoCua.Procedures;

namespace MoCua.Dossiers;

/// <summary>What lies on the counter, checked in shape.</summary>
internal sealed record Presented(
    Parties Parties, JsonObject Answers, IReadOnlyList<DossierPaper> Papers, int Sets, string ReturnWay, IReadOnlyList<string> ClaimedExemptions);

/// <summary>What the law of the day says to it.</summary>
internal sealed record AcceptanceTerms(
    Bundle Bundle, ProcedureCase Case, ProcessDefinition Process, TaskPlanner Planner, UnitId HelpedAt, UnitId ReceivedAt, UnitId Competent, DossierDates Dates);

/// <summary>Due dates computed at acceptance; none for a procedure that lawfully has no term.</summary>
internal sealed record DossierDates(Due? Clock, DueDate? Due, IReadOnlyList<PartDue> Parts);

/// <summary>The numbers taken for it, last and inside the transaction.</summary>
/// <param name="HelpedEntry">Entry in the register of the counter that accepts it for another place; null at the right desk.</param>
internal sealed record AcceptanceNumbers(string Dossier, string RegisterBook, long RegisterEntry, long? HelpedEntry = null);

internal sealed partial class Dossier
{
    /// <summary>Accepts a complete dossier: number, date, first task. Refuses when a required paper is missing.</summary>
    public static Result<(Dossier Dossier, DossierAccepted Fact)> Accept(
        Presented presented, AcceptanceTerms terms, AcceptanceNumbers numbers, string submissionKey, Moment now)
    {
        var id = Guid.CreateVersion7();
        if (terms.HelpedAt != terms.ReceivedAt)
        {
            return AcceptForOther(id, presented, terms, numbers, submissionKey, now);
        }

        var started = terms.Process.Start(GuardFacts(terms.Case.Id, decision: null));
        if (started.IsRefused)
        {
            return started.Refusal;
        }

        var planned = terms.Planner.Plan(id, started.Value, now);
        if (planned.IsRefused)
        {
            return planned.Refusal;
        }

        var fees = FeesOf(presented, terms, now);
        var dossier = New(id, presented, terms, numbers, submissionKey, fees, now);
        dossier.Follow(started.Value.Marking, planned.Value);
        return (dossier, dossier.AcceptedFact(terms, planned.Value.Opened));
    }

    private DossierAccepted AcceptedFact(AcceptanceTerms terms, IReadOnlyList<TaskOpened> opened)
    {
        SeenBy(terms.ReceivedAt, terms.HelpedAt, terms.Competent);
        RefreshCustody();
        return new DossierAccepted(
            Id, Number, Procedure, ProcedureName, Case, CaseName, BundleVersion, HelpedAt, ReceivedAt, Competent, Parties, Answers, Papers, Sets,
            Due, Parts, Fees, ReturnWay, RegisterBook, RegisterEntry, opened, VerifyId, HelpedEntry);
    }

    private static List<DossierFee> FeesOf(Presented presented, AcceptanceTerms terms, Moment now) =>
    [
        .. terms.Case.FeeFor(new CaseFacts(presented.Answers, now.Date), presented.ClaimedExemptions)
            .Select(line => new DossierFee(line.Rule.Id, line.Rule.Name, line.Quantity, line.Amount, line.Exemption?.Name, line.Rule.Moment is FeeMoment.Return)),
    ];

    private static Dossier New(
        Guid id, Presented presented, AcceptanceTerms terms, AcceptanceNumbers numbers, string submissionKey, List<DossierFee> fees, Moment now) => new()
        {
            Id = id,
            Stream = StreamOf(id),
            Number = numbers.Dossier,
            VerifyId = Unguessable.New(),
            SubmissionKey = submissionKey,
            Procedure = terms.Bundle.Code.ToString(),
            ProcedureName = terms.Bundle.Name,
            Case = terms.Case.Id,
            CaseName = terms.Case.Name,
            BundleVersion = terms.Bundle.Version.ToString(),
            HelpedAt = terms.HelpedAt,
            ReceivedAt = terms.ReceivedAt,
            Competent = terms.Competent,
            Responsible = terms.HelpedAt,
            OwnerName = presented.Parties.Owner.Name,
            OwnerFolded = VietnameseText.Fold(presented.Parties.Owner.Name),
            Parties = presented.Parties,
            Answers = presented.Answers,
            Papers = presented.Papers,
            Sets = presented.Sets,
            Fees = fees,
            ReturnWay = presented.ReturnWay,
            RegisterBook = numbers.RegisterBook,
            RegisterEntry = numbers.RegisterEntry,
            HelpedEntry = numbers.HelpedEntry,
            AcceptedAt = now,
            FirstDue = terms.Dates.Due?.At,
            LawfulDue = terms.Dates.Due?.At,
            Clock = terms.Dates.Clock,
            Due = terms.Dates.Due,
            Parts = terms.Dates.Parts,
            Stage = Stage.Accepted,
            Words = [.. DossierWord.Of(numbers.Dossier, presented.Parties).Select(word => new DossierWord { DossierId = id, Word = word })],
        };

    private static Dictionary<string, JsonNode?> GuardFacts(string caseId, string? decision)
    {
        var facts = new Dictionary<string, JsonNode?> { ["case"] = caseId };
        if (decision is not null)
        {
            facts["decision"] = decision;
        }

        return facts;
    }
}
