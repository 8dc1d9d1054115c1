using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Biên bản bàn giao hồ sơ: only the two units that sign it see it.</summary>
internal sealed class HandoverLetter(AppDb db, FactHistory history, UnitDirectory units)
{
    public async Task<PrintedLetter?> ForAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var handover = await db.Handovers.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && (mine.Contains(each.From) || mine.Contains(each.To)), ct);
        if (handover is null || units.Find(handover.From) is not { } giver)
        {
            return null;
        }

        var facts = await history.OfAsync(handover.Stream, 0, ct);
        var named = handover.Lines.Select(line => line.Dossier).ToList();
        var dossiers = await db.Dossiers.AsNoTracking().Where(dossier => named.Contains(dossier.Id)).ToDictionaryAsync(dossier => dossier.Id, ct);
        var model = new HandoverModel
        {
            Head = units.HeadOf(giver, handover.GivenAt.Date, handover.Number),
            At = handover.ReceivedAt ?? handover.GivenAt,
            Venue = giver.Name,
            Giver = new HandoverSide(handover.FromName, handover.GivenByName, TitleOf<HandoverGiven>(facts)),
            Taker = new HandoverSide(handover.ToName, handover.ReceivedByName ?? Texts.LetterUnsigned, TitleOf<HandoverConfirmed>(facts)),
            Items = [.. handover.Lines.Select((line, at) => Item(line, at + 1, dossiers[line.Dossier], handover))],
            Notes = Notes(handover),
        };
        return new PrintedLetter($"{Texts.LetterHandover} {handover.Number}", OfficePapers.HandoverHtml(model), LetterPaper.A4);
    }

    private static HandoverItem Item(HandoverLine line, int order, Dossier dossier, Handover handover) => new(
        order, line.Number, line.Content, line.Owner, dossier.AcceptedAt, line.Due, dossier.Sets,
        LetterWords.Of(dossier.Papers.Where(paper => line.PaperIds.Contains(paper.Id))),
        NoteOf(line.Dossier, handover));

    private static string? NoteOf(Guid dossier, Handover handover)
    {
        var missing = handover.MissingPapers.Where(each => each.Dossier == dossier).Select(each => each.Paper).ToList();
        return handover.Missing.Contains(dossier) ? Texts.LetterNotArrived
            : missing.Count > 0 ? Refusals.Say(Texts.LetterPapersNotArrived, string.Join("; ", missing))
            : null;
    }

    private static string[] Notes(Handover handover) => handover.State switch
    {
        HandoverState.Withdrawn => [Texts.LetterWithdrawn],
        HandoverState.Given => [Texts.LetterNotConfirmed],
        _ => handover.Remark is { Length: > 0 } remark ? [remark] : [],
    };

    private static string? TitleOf<TFact>(IReadOnlyList<RecordedFact> facts) => facts.FirstOrDefault(each => each.Fact is TFact)?.Actor.Title;
}
