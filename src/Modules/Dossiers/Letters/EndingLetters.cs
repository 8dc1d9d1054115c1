using MoCua.Kernel.Facts;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>The papers of a dossier that ended without a result, each from its fact: a reprint equals the first print.</summary>
internal static class EndingLetters
{
    /// <summary>From this day the notice follows Mẫu số 05 of TT 03/2025/TT-VPCP; before, it is an ordinary notice.</summary>
    private static readonly DateOnly FormFrom = new(2025, 9, 15);

    /// <summary>Phiếu rút hồ sơ: the citizen's own declaration, signed at the counter. No circular prescribes a form.</summary>
    public static PrintedLetter? Withdrawal(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units)
    {
        var found = facts.LastOrDefault(each => each.Fact is DossierWithdrawn);
        if (found is not { Fact: DossierWithdrawn withdrawn, PersonalDestroyed: false } || units.Find(dossier.ReceivedAt) is not { } desk)
        {
            return null;
        }

        var model = new WithdrawalModel
        {
            Head = units.HeadOf(desk, found.At.Date),
            Number = dossier.Number,
            DeskName = desk.Name,
            Procedure = dossier.ProcedureName,
            Owner = LetterWords.Of(dossier.Parties.Owner),
            By = LetterWords.Of(withdrawn.By),
            Authority = withdrawn.Authority,
            ReceivedAt = dossier.AcceptedAt,
            WithdrawnAt = found.At,
            Reason = withdrawn.Cause,
            Fees = FeesOf(facts, found.Sequence),
            OfficerName = found.Actor.Name,
        };
        return new PrintedLetter($"{Texts.LetterWithdrawalSlip} {dossier.Number}", OfficePapers.WithdrawalHtml(model), LetterPaper.A5);
    }

    public static PrintedLetter? PapersBack(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units)
    {
        var found = facts.LastOrDefault(each => each.Fact is PapersReturned);
        if (found is not { Fact: PapersReturned returned, PersonalDestroyed: false } || units.Find(dossier.ReceivedAt) is not { } desk)
        {
            return null;
        }

        var model = new PapersBackModel
        {
            Head = units.HeadOf(desk, found.At.Date),
            Number = dossier.Number,
            Procedure = dossier.ProcedureName,
            Owner = LetterWords.Of(dossier.Parties.Owner),
            Collector = LetterWords.Of(returned.Collector),
            Authority = returned.Authority,
            Papers = returned.Papers,
            ReturnedAt = found.At,
            OfficerName = found.Actor.Name,
        };
        return new PrintedLetter($"{Texts.LetterPapersSlip} {dossier.Number}", OfficePapers.PapersBackHtml(model), LetterPaper.A5);
    }

    public static PrintedLetter? Stop(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
    {
        if (facts.LastOrDefault(each => each.Fact is DossierStopped) is not { Fact: DossierStopped stopped, PersonalDestroyed: false } at || units.Find(dossier.ReceivedAt) is not { } desk
            || (units.CommitteeOf(stopped.Unit, at.At.Date) ?? units.Find(stopped.Unit)) is not { } committee)
        {
            return null;
        }

        var signature = SignatureBlock.Of(at.Actor.Title ?? "", isLeader: true, ofCommittee: true, collective: false);
        var model = new StopModel
        {
            Head = units.HeadOf(committee, at.At.Date, stopped.Number),
            Number = dossier.Number,
            VerifyUrl = verifyUrl,
            To = LetterWords.Of(dossier.Parties.Presenter),
            Procedure = dossier.ProcedureName,
            DeskName = desk.Name,
            ReceivedAt = dossier.AcceptedAt,
            Unit = stopped.UnitName,
            Cause = stopped.Cause,
            Ground = stopped.Ground,
            Fees = FeesOf(facts, at.Sequence),
            HasPapers = stopped.Opened.Count > 0,
            ByForm = at.At.Date >= FormFrom,
            Signatory = new Signatory(signature.Title, at.Actor.Name, signature.Authority),
        };
        return new PrintedLetter($"{Texts.LetterStopNotice} {dossier.Number}", OfficePapers.StopHtml(model), LetterPaper.A5);
    }

    private static string? FeesOf(IReadOnlyList<RecordedFact> facts, long after) =>
        facts.FirstOrDefault(each => each.Sequence > after && each.Fact is FeesSettled)?.Fact is not FeesSettled settled ? null
        : settled.How is FeeSettlement.Kept ? Refusals.Say(Texts.LetterFeesKept, Money.Say(settled.Paid), settled.Ground)
        : Refusals.Say(Texts.LetterFeesRefunded, Money.Say(settled.Amount), Money.Say(settled.Paid), settled.Ground);
}
