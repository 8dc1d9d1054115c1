using System.Globalization;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>The papers that a counter gives to people after acceptance, each from the fact that made it necessary.</summary>
internal static class DeskLetters
{
    /// <summary>Mẫu 02, from the last request.</summary>
    public static PrintedLetter? Supplement(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
    {
        if (facts.LastOrDefault(each => each.Fact is SupplementRequested) is not { Fact: SupplementRequested asked } at || units.Find(dossier.ReceivedAt) is not { } desk)
        {
            return null;
        }

        var model = new SupplementModel
        {
            Head = units.HeadOf(desk, at.At.Date, string.Create(CultureInfo.InvariantCulture, $"{dossier.RegisterEntry:00}.{asked.Round}/HDHS")),
            Number = dossier.Number,
            VerifyUrl = verifyUrl,
            DeskName = desk.Name,
            Submitter = LetterWords.Of(dossier.Parties.Presenter),
            Content = $"{dossier.ProcedureName} – {dossier.CaseName}",
            Papers = [.. asked.Items.Select((item, index) => new PaperLine(index + 1, item.Name, item.Originals, item.Certified, item.Copies, item.Why))],
            Reason = at.Reason ?? string.Join("; ", asked.Items.Select(item => item.Why).Where(why => why.Length > 0)),
            ContactName = desk.Name,
            ContactPhone = desk.Phone ?? "",
            OfficerName = at.Actor.Name,
        };
        return new PrintedLetter($"{Texts.LetterSupplementNotice} {dossier.Number}", OfficePapers.SupplementHtml(model), LetterPaper.A5);
    }

    /// <summary>Long enough for a jam of paper; whatever is printed later says that it is a copy.</summary>
    private static readonly TimeSpan FirstPrint = TimeSpan.FromMinutes(15);

    /// <summary>Biên lai, by its number, or the last one.</summary>
    public static PrintedLetter? FeeReceipt(Dossier dossier, string? number, IReadOnlyList<RecordedFact> facts, UnitDirectory units, Moment now)
    {
        var found = facts.LastOrDefault(each => each.Fact is FeesCollected fees && (number is null || fees.Receipt == number));
        if (found is not { Fact: FeesCollected paid, PersonalDestroyed: false } || units.Find(paid.OneStop) is not { } desk)
        {
            return null;
        }

        var parties = dossier.Parties;
        var payer = new[] { parties.Presenter, parties.Owner }.FirstOrDefault(each => each.Name == paid.PaidBy);
        var model = new FeeReceiptModel
        {
            Head = units.HeadOf(desk, found.At.Date),
            Number = paid.Receipt,
            DossierNumber = dossier.Number,
            Payer = payer is null ? new Party(paid.PaidBy) : LetterWords.Of(payer),
            Fees = [.. paid.Lines.Select(line => LetterWords.Of(line, paid: true))],
            Method = Texts.LetterCash,
            CashierName = found.Actor.Name,
            IsVoid = facts.Any(each => each.Fact is FeeReceiptVoided gone && gone.Receipt == paid.Receipt && gone.Year == found.At.Date.Year),
            Reprinted = now - found.At > FirstPrint ? Refusals.Say(Texts.LetterReprinted, now.Local) : null,
        };
        return new PrintedLetter($"{Texts.LetterFeeReceipt} {paid.Receipt}", OfficePapers.FeeReceiptHtml(model), LetterPaper.A5Landscape);
    }

    /// <summary>Giấy biên nhận trả kết quả.</summary>
    public static PrintedLetter? Return(Dossier dossier, IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
    {
        var found = facts.LastOrDefault(each => each.Fact is ResultReturned);
        if (found is not { Fact: ResultReturned returned, PersonalDestroyed: false } || units.Find(dossier.ReceivedAt) is not { } desk)
        {
            return null;
        }

        var model = new ReturnModel
        {
            Head = units.HeadOf(desk, found.At.Date),
            Number = dossier.Number,
            VerifyUrl = verifyUrl,
            Procedure = dossier.ProcedureName,
            Owner = LetterWords.Of(dossier.Parties.Owner),
            Collector = LetterWords.Of(returned.Collector),
            Authority = returned.Authority,
            Results = [.. dossier.Results.Select((result, index) => new ResultLine(index + 1, result.Name, result.Number, result.Date, null))],
            ReturnedAt = found.At,
            Way = ReturnWayWords.Of(dossier.ReturnWay),
            OfficerName = found.Actor.Name,
        };
        return new PrintedLetter($"{Texts.LetterReturnSlip} {dossier.Number}", OfficePapers.ReturnHtml(model), LetterPaper.A5);
    }
}
