using MoCua.Dossiers.Custody;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Sổ giao nhận hồ sơ, printed as its page shows it: the oldest record first.</summary>
internal sealed class HandoverRegisterLetter(HandoverRegister register, UnitDirectory units, CivilClock clock)
{
    /// <summary>More than an office binds at once; a longer time is printed in parts.</summary>
    private const int Most = 2000;

    /// <returns>Null for somebody whose posts handle no dossiers.</returns>
    public async Task<PrintedLetter?> ForAsync(HandoverRegister.Request request, Actor actor, CancellationToken ct)
    {
        if (actor.DossierUnits() is not [var first, ..] || units.Find(first) is not { } unit)
        {
            return null;
        }

        var rows = await register.HandleAsync(request with { After = null, Take = Most }, actor, ct);
        var model = new HandoverRegisterModel
        {
            Head = units.HeadOf(unit, clock.Today),
            From = request.From ?? (rows.Count > 0 ? rows[^1].GivenAt.Date : clock.Today),
            To = request.To ?? clock.Today,
            Rows =
            [
                .. rows.Reverse().Select((row, at) => new HandoverRegisterRow(
                    at + 1, row.Number, row.GivenAt, row.FromName, row.GivenByName, row.ToName, row.ReceivedByName, row.ReceivedAt, row.Lines.Count,
                    row.Lines.Sum(line => line.PaperIds.Count), HandoverWords.State(row.State), NoteOf(row))),
            ],
        };
        return new PrintedLetter(Texts.HandoverRegisterTitle, OfficePapers.HandoverRegisterHtml(model), LetterPaper.A4Landscape);
    }

    private static string NoteOf(Handover row) => string.Join(". ", new[]
    {
        row.Discrepancies > 0 ? Refusals.Say(Texts.HandoverDiffers, row.Discrepancies) : "", row.Remark ?? "",
    }.Where(each => each.Length > 0));
}
