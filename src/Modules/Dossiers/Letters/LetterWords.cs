using MoCua.Letters.Papers;
using MoCua.Organizations;
using MoCua.People;

namespace MoCua.Dossiers.Letters;

/// <summary>People, papers, fees and units in the shapes that printed papers know.</summary>
internal static class LetterWords
{
    /// <summary>The head of a unit's paper: its superior above, itself below (NĐ 30/2020).</summary>
    public static Letterhead HeadOf(this UnitDirectory units, UnitInfo unit, DateOnly on, string? symbol = null)
    {
        var superior = unit.Parent is { } parent ? units.Find(parent) : null;
        return new Letterhead(superior is null ? [] : [Line(superior)], Line(unit), unit.PlaceName, on, symbol);
    }

    public static Party Of(PersonSnapshot person) => new(
        person.Name,
        person.Identifier.Number.Length > 0 ? person.Identifier.Label : null,
        person.Identifier.Number.Length > 0 ? person.Identifier.Number : null,
        person.Address,
        person.Phone?.Display,
        person.Email?.ToString());

    public static IReadOnlyList<PaperLine> Of(IEnumerable<DossierPaper> papers) =>
        [.. papers.Select((paper, at) => new PaperLine(at + 1, paper.Name, paper.Originals, paper.Certified, paper.Copies, NoteOf(paper)))];

    public static FeeLine Of(DossierFee fee, bool paid) => new(
        fee.Exemption is { } exemption ? Refusals.Say(Texts.LetterExempt, fee.Name, exemption) : fee.Quantity > 1 ? Refusals.Say(Texts.LetterFeeQuantity, fee.Name, fee.Quantity) : fee.Name,
        fee.Amount,
        paid);

    private static string Line(UnitInfo unit) => unit.IsCommittee ? unit.ShortName : unit.Name;

    private static string? NoteOf(DossierPaper paper) =>
        paper.FromDatabase ? Texts.PaperFromDatabase : paper.Presented ? Texts.PaperPresented : null;
}
