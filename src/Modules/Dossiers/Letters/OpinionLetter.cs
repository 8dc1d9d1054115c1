using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Opinions;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Phiếu lấy ý kiến, with the answer once there is one: for those who work on the dossier and for the unit that was asked.</summary>
internal sealed class OpinionLetter(AppDb db, FactHistory history, UnitDirectory units)
{
    public async Task<PrintedLetter?> ForAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var seen = db.Dossiers.VisibleTo(actor);
        var one = await db.DossierOpinions.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == id && (mine.Contains(each.Unit) || seen.Any(dossier => dossier.Id == each.DossierId)), ct);
        if (one is null || units.Find(one.AskingUnit) is not { } asking)
        {
            return null;
        }

        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(each => each.Id == one.DossierId, ct);
        var facts = await history.OfAsync(dossier.Stream, 0, ct);
        var asked = facts.Last(each => each.Fact is OpinionAsked fact && fact.Opinion == id);
        var given = facts.LastOrDefault(each => each.Fact is OpinionGiven fact && fact.Opinion == id);
        var model = new OpinionModel
        {
            Head = units.HeadOf(asking, one.AskedAt.Date, null),
            Number = dossier.Number,
            Procedure = dossier.ProcedureName,
            Owner = dossier.OwnerName,
            To = one.UnitName,
            From = one.AskingName,
            Question = one.Text,
            Due = one.Due,
            SilenceBasis = one.SilenceBasis,
            Attached = [.. ((OpinionAsked)asked.Fact).Papers, .. one.WithAnswers ? new[] { Texts.OpinionSlipAnswers } : []],
            Asker = new Signatory(asked.Actor.Title ?? "", asked.Actor.Name),
            Verdict = one.Verdict is { } verdict ? OpinionWords.Of(verdict) : null,
            Answer = one.Answer,
            AnsweredAt = given?.At,
            Answerer = given is null ? null : new Signatory(given.Actor.Title ?? "", given.Actor.Name),
            Ending = one is { ClosedAt: not null, Verdict: null } ? OpinionWords.Of(one, one.IsLateAt(one.ClosedAt.Value)) : null,
        };
        return new PrintedLetter($"{Texts.LetterOpinion} {dossier.Number}", OfficePapers.OpinionHtml(model), LetterPaper.A4);
    }
}
