using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Letters;
using MoCua.Letters.Press;
using MoCua.Letters.Templates;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Writes a letter of a dossier from its facts, as HTML. Reads only.</summary>
internal sealed class ComposeLetter(AppDb db, FactHistory history, PinnedRulesOf rules, UnitDirectory units, PublicAddress address, CivilClock clock)
{
    /// <summary>For somebody at a desk; null where they do not see the dossier, or it has no such letter.</summary>
    public async Task<PrintedLetter?> ForAsync(Guid dossier, string letter, Actor actor, CancellationToken ct) =>
        await OfAsync(await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == dossier, ct), letter, ct);

    /// <summary>For the program itself, which files what leaves the office.</summary>
    public async Task<PrintedLetter?> ForFileAsync(Guid dossier, string letter, CancellationToken ct) =>
        await OfAsync(await db.Dossiers.AsNoTracking().Whole().SingleOrDefaultAsync(each => each.Id == dossier, ct), letter, ct);

    private async Task<PrintedLetter?> OfAsync(Dossier? dossier, string letter, CancellationToken ct)
    {
        if (dossier is null)
        {
            return null;
        }

        var facts = await history.OfAsync(dossier.Stream, 0, ct);
        var verifyUrl = address.VerifyUrl(dossier);
        return letter switch
        {
            OfferedLetters.Receipt => ReceiptLetter.Of(facts, units, verifyUrl),
            OfferedLetters.ReceiptThere => ReceiptLetter.There(facts, units, verifyUrl),
            OfferedLetters.ControlSlip => ControlSlipLetter.Of(dossier, facts, units, await GiversAsync(facts, ct)),
            OfferedLetters.SupplementNotice => DeskLetters.Supplement(dossier, facts, units, verifyUrl),
            OfferedLetters.Apology => ApologyLetter.Of(dossier, facts, units, verifyUrl),
            OfferedLetters.WithdrawalSlip => EndingLetters.Withdrawal(dossier, facts, units),
            OfferedLetters.StopNotice => EndingLetters.Stop(dossier, facts, units, verifyUrl),
            OfferedLetters.PapersSlip => EndingLetters.PapersBack(dossier, facts, units),
            OfferedLetters.FeeReceipt => DeskLetters.FeeReceipt(dossier, number: null, facts, units, clock.Now),
            OfferedLetters.ReturnSlip => DeskLetters.Return(dossier, facts, units, verifyUrl),
            _ when letter.StartsWith(OfferedLetters.FeeReceiptPrefix, StringComparison.Ordinal) =>
                DeskLetters.FeeReceipt(dossier, letter[OfferedLetters.FeeReceiptPrefix.Length..], facts, units, clock.Now),
            _ => OfBundle(dossier, letter, facts, verifyUrl),
        };
    }

    private async Task<Dictionary<Guid, string>> GiversAsync(IReadOnlyList<RecordedFact> facts, CancellationToken ct)
    {
        var records = facts.Select(each => each.Fact).OfType<PapersHandedOver>().Select(papers => papers.Handover).ToList();
        return await db.Handovers.AsNoTracking().Where(handover => records.Contains(handover.Id)).ToDictionaryAsync(handover => handover.Id, handover => handover.GivenByName, ct);
    }

    private PrintedLetter? OfBundle(Dossier dossier, string id, IReadOnlyList<RecordedFact> facts, string verifyUrl)
    {
        var pinned = rules.For(dossier, clock.Today);
        if (pinned.IsRefused || pinned.Value.Bundle.FindLetter(id) is not { } letter || !OfferedLetters.Of(dossier, pinned.Value.Bundle).Any(each => each.Id == id))
        {
            return null;
        }

        var model = new LetterModel(dossier, pinned.Value, facts, units, verifyUrl).Of(letter, clock.Today);
        var body = LetterTemplate.Load(pinned.Value.Bundle.TemplateOf(letter)).Value.Render(model);
        var name = $"{letter.Name} {dossier.Number}";
        return new PrintedLetter(name, LetterSheet.Html(name, body), LetterPaper.A4);
    }
}
