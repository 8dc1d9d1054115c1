using MoCua.Kernel.Facts;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Mẫu 04, from the fact of its signature: a reprint equals the first print.</summary>
internal static class ApologyLetter
{
    public static PrintedLetter? Of(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
    {
        if (facts.LastOrDefault(each => each.Fact is ApologySigned) is not { Fact: ApologySigned signed } at || dossier.FirstDue is not { } first
            || units.Find(dossier.ReceivedAt) is not { } desk || units.CommitteeOf(signed.Unit, at.At.Date) is not { } committee)
        {
            return null;
        }

        var title = at.Actor.Title ?? "";
        var signature = SignatureBlock.Of(title, isLeader: true, ofCommittee: true, collective: false);
        var model = new ApologyModel
        {
            Head = units.HeadOf(committee, at.At.Date, signed.Number),
            Number = dossier.Number,
            VerifyUrl = verifyUrl,
            To = LetterWords.Of(dossier.Parties.Presenter),
            Procedure = dossier.ProcedureName,
            DeskName = desk.Name,
            ReceivedAt = dossier.AcceptedAt,
            FirstDue = first,
            NewDue = signed.Promised,
            Unit = signed.UnitName,
            Reason = signed.Cause,
            Signatory = new Signatory(signature.Title, at.Actor.Name, signature.Authority),
        };
        return new PrintedLetter($"{model.Form.Apology} {dossier.Number}", OfficePapers.ApologyHtml(model), LetterPaper.A5);
    }
}
