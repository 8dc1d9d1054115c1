using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Writes a letter of a dossier from its facts, as HTML. Reads only.</summary>
internal sealed class ComposeLetter(AppDb db, FactHistory history, UnitDirectory units, PublicAddress address)
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
            _ => null,
        };
    }
}
