using System.Globalization;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Mẫu 05: one row for every time that the dossier went on, as the facts tell it.</summary>
internal static class ControlSlipLetter
{
    private const int EmptyRows = 2;

    /// <param name="givers">Who signed for the giving side of each hand-over record.</param>
    public static PrintedLetter Of(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units, IReadOnlyDictionary<Guid, string> givers)
    {
        var desk = units.Find(dossier.ReceivedAt)!;
        var model = new ControlSlipModel
        {
            Head = units.HeadOf(desk, dossier.AcceptedAt.Date),
            Number = dossier.Number,
            BookNumber = dossier.RegisterBook,
            EntryNumber = dossier.RegisterEntry.ToString(CultureInfo.InvariantCulture),
            Agency = NameOf(units, dossier.Competent),
            CoAgencies = CoAgencies(dossier, units),
            Submitter = LetterWords.Of(dossier.Parties.Presenter),
            Content = $"{dossier.ProcedureName} – {dossier.CaseName}",
            ReceivedAt = dossier.AcceptedAt,
            DueAt = dossier.LawfulDue,
            Steps = [.. Steps(facts, units, givers)],
            BlankRows = dossier.ReturnedAt is null ? EmptyRows : 0,
        };
        return new PrintedLetter($"{Texts.LetterControlSlip} {dossier.Number}", OfficePapers.ControlSlipHtml(model), LetterPaper.A5);
    }

    private static string? CoAgencies(Dossier dossier, UnitDirectory units)
    {
        var others = dossier.Tasks.Select(task => task.Unit).Distinct().Where(unit => unit != dossier.Competent && unit != dossier.ReceivedAt).ToList();
        return others.Count == 0 ? null : string.Join("; ", others.Select(unit => NameOf(units, unit)));
    }

    private static IEnumerable<ControlStep> Steps(IReadOnlyList<RecordedFact> facts, UnitDirectory units, IReadOnlyDictionary<Guid, string> givers)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var step = facts[i].Fact switch
            {
                DossierAccepted accepted => Handed(NameOf(units, accepted.ReceivedAt), accepted.Opened, facts, i, null, Texts.ActedAccepted),
                StepCompleted { Opened.Count: 0, Waiting.Count: 0 } => null,
                StepCompleted done => Handed(NameOf(units, done.Unit), done.Opened, facts, i, done.PlannedDue, done.DecisionLabel ?? done.Name),
                SupplementReceived received => Handed(Texts.LetterCitizen, received.Opened, facts, i, null, Texts.ActedSupplementReceived),
                MessageReceived message => Handed(message.Name, message.Opened, facts, i, null, null),
                WaitElapsed waited => Handed(waited.Name, waited.Opened, facts, i, null, null),
                PapersHandedOver papers => new ControlStep(
                    papers.FromName, papers.ToName, facts[i].At, givers.GetValueOrDefault(papers.Handover), facts[i].Actor.Name, null, Refusals.Say(Texts.LetterByRecord, papers.Record)),
                ResultReturned => new ControlStep(
                    facts[i].Actor.Unit ?? "", Texts.LetterCitizen, facts[i].At, facts[i].Actor.Name, null, ReadyOutcome(facts), Texts.ActedReturned),
                _ => null,
            };
            if (step is not null)
            {
                yield return step;
            }
        }
    }

    private static ControlStep Handed(string from, IReadOnlyList<TaskOpened> opened, IReadOnlyList<RecordedFact> facts, int at, Moment? planned, string? note)
    {
        var fact = facts[at];
        var to = opened.Count == 0 ? Texts.LetterCitizen : string.Join("; ", opened.Select(task => task.UnitName).Distinct());
        StepOutcome? outcome = planned is { } plan ? (fact.At.Date < plan.Date ? StepOutcome.Early : fact.At <= plan ? StepOutcome.OnTime : StepOutcome.Late) : null;
        return new ControlStep(from, to, fact.At, fact.Actor.Name, Taker(opened, facts, at), outcome, fact.Reason is { } reason ? $"{note}: {reason}" : note);
    }

    /// <summary>
    /// Who took up the next step: whoever claimed it, or did it without claiming. Where the papers went over by record, the row of the record
    /// says who received, and this row stays open.
    /// </summary>
    private static string? Taker(IReadOnlyList<TaskOpened> opened, IReadOnlyList<RecordedFact> facts, int at) =>
        facts.Skip(at + 1).FirstOrDefault(later => later.Fact switch
        {
            PapersHandedOver papers when opened.Any(task => task.Unit == papers.To) => true,
            TaskClaimed claimed => opened.Any(task => task.Task == claimed.Task),
            StepCompleted done => opened.Any(task => task.Task == done.Task),
            _ => false,
        }) is { Fact: not PapersHandedOver } taker ? taker.Actor.Name : null;

    private static StepOutcome? ReadyOutcome(IReadOnlyList<RecordedFact> facts) =>
        facts.FirstOrDefault(each => each.Fact is ResultReady) is not { Fact: ResultReady { LawfulDue: { } due } ready } at ? null
        : !ready.OnTime ? StepOutcome.Late
        : at.At.Date < due.Date ? StepOutcome.Early : StepOutcome.OnTime;

    private static string NameOf(UnitDirectory units, Kernel.Identity.UnitId unit) => units.Find(unit)?.Name ?? unit.Value;
}
