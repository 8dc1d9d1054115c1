using System.Globalization;
using MoCua.Kernel.Facts;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Mẫu 01, from the fact of acceptance and what was paid in the same breath: a reprint equals the first print.</summary>
internal static class ReceiptLetter
{
    public static PrintedLetter? Of(IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
    {
        if (facts.Count == 0 || facts[0] is not { Fact: DossierAccepted accepted, PersonalDestroyed: false } first || units.Find(accepted.HelpedAt) is not { } desk)
        {
            return null;
        }

        var model = Model(accepted, first, facts.Count > 1 && facts[1].Fact is FeesCollected, desk, units, verifyUrl);
        return new PrintedLetter($"{Texts.LetterReceipt} {accepted.Number}", OfficePapers.ReceiptHtml(model), LetterPaper.A5);
    }

    /// <summary>Of a forwarded dossier: given by the one-stop that took it in, with the date that runs from then.</summary>
    public static PrintedLetter? There(IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
    {
        if (facts.Count == 0 || facts[0] is not { Fact: DossierAccepted accepted, PersonalDestroyed: false } || units.Find(accepted.ReceivedAt) is not { } desk
            || facts.FirstOrDefault(each => each.Fact is DossierTakenIn) is not { Fact: DossierTakenIn taken } recorded)
        {
            return null;
        }

        var model = Model(accepted with { Due = taken.Due, Parts = taken.Parts }, recorded, paid: true, desk, units, verifyUrl);
        return new PrintedLetter($"{Texts.LetterReceipt} {accepted.Number}", OfficePapers.ReceiptHtml(model), LetterPaper.A5);
    }

    private static ReceiptModel Model(DossierAccepted accepted, RecordedFact first, bool paid, UnitInfo desk, UnitDirectory units, string verifyUrl)
    {
        var parties = accepted.Parties;
        return new ReceiptModel
        {
            Head = units.HeadOf(desk, first.At.Date, string.Create(CultureInfo.InvariantCulture, $"{accepted.RegisterEntry:00}/TNHS")),
            DeskName = desk.Name,
            Number = accepted.Number,
            VerifyUrl = verifyUrl,
            Submitter = LetterWords.Of(parties.Presenter),
            Owner = ReferenceEquals(parties.Presenter, parties.Owner) ? null : LetterWords.Of(parties.Owner),
            Representative = parties.Authority is { Length: > 0 } authority ? $"{parties.Presenter.Name} ({authority})" : null,
            Content = accepted.CaseName,
            Procedure = accepted.ProcedureName,
            Papers = LetterWords.Of(accepted.Papers),
            Sets = accepted.Sets,
            TermText = accepted.Due?.Term ?? Texts.DeskNoDue,
            ReceivedAt = first.At,
            DueAt = accepted.Due?.At,
            DueExplanation = accepted.Due?.Why ?? [],
            SecondDue = accepted.Parts.Count > 1 ? new UnitDue(accepted.Parts[0].Name, accepted.Parts[0].At) : null,
            ReturnPlace = accepted.ReturnWay.Equals("counter", StringComparison.OrdinalIgnoreCase) ? desk.Name : ReturnWayWords.Of(accepted.ReturnWay),
            Fees = [.. accepted.Fees.Select(fee => LetterWords.Of(fee, paid && !fee.AtReturn))],
            BookNumber = accepted.RegisterBook,
            EntryNumber = accepted.RegisterEntry.ToString(CultureInfo.InvariantCulture),
            OfficerName = first.Actor.Name,
            Notes = accepted.Due is { Provisional: true } ? [Texts.LetterProvisional] : [],
            DueText = accepted is { HelpedEntry: not null, Due: null } ? Refusals.Say(Texts.LetterForwardDue, units.Find(accepted.ReceivedAt)?.Name) : null,
        };
    }
}
