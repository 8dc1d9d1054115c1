using MoCua.Dossiers.Slips;
using MoCua.Kernel.Identity;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Mẫu 02 before acceptance, and Mẫu 03: from the slip as it was given.</summary>
internal sealed class SlipLetter(SlipRegister slips, UnitDirectory units)
{
    public async Task<PrintedLetter?> ForAsync(Guid id, Actor actor, CancellationToken ct) =>
        await slips.FindAsync(id, actor, ct) is { } slip && units.Find(slip.OneStop) is { } desk
            ? slip.Kind is SlipKind.Guidance ? Guidance(slip, desk) : Refusal(slip, desk)
            : null;

    private PrintedLetter Guidance(CounterSlip slip, UnitInfo desk)
    {
        var model = new SupplementModel
        {
            Head = units.HeadOf(desk, slip.At.Date, slip.Number),
            DeskName = desk.Name,
            Submitter = LetterWords.Of(slip.Person),
            Content = $"{slip.ProcedureName} – {slip.CaseName}",
            Papers = [.. slip.Items.Select((item, index) => new PaperLine(index + 1, item.Name, item.Originals, item.Certified, item.Copies, item.Why))],
            Corrections = slip.Advice is { } advice ? [advice] : [],
            Reason = slip.Reason.Length > 0 ? slip.Reason : Texts.SlipMissingReason,
            ContactName = desk.Name,
            ContactPhone = desk.Phone ?? "",
            OfficerName = slip.OfficerName,
        };
        return new PrintedLetter($"{Texts.LetterSupplementNotice} {slip.Number}", OfficePapers.SupplementHtml(model), LetterPaper.A5);
    }

    private PrintedLetter Refusal(CounterSlip slip, UnitInfo desk)
    {
        var model = new RejectionModel
        {
            Head = units.HeadOf(desk, slip.At.Date, slip.Number),
            DeskName = desk.Name,
            Submitter = LetterWords.Of(slip.Person),
            Content = $"{slip.ProcedureName} – {slip.CaseName}",
            Reason = slip.Reason,
            Advice = slip.Advice,
            ContactName = desk.Name,
            ContactPhone = desk.Phone ?? "",
            OfficerName = slip.OfficerName,
        };
        return new PrintedLetter($"{Texts.LetterRefusalSlip} {slip.Number}", OfficePapers.RejectionHtml(model), LetterPaper.A5);
    }
}
