using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers.Slips;

/// <summary>What a counter already knows of the person before it: dossiers and slips, and which dossier would be made twice.</summary>
internal sealed class EarlierOf(AppDb db)
{
    private const int MostShown = 10;

    /// <summary>So many of one name are looked through for those of one number.</summary>
    private const int MostOfOneName = 300;

    /// <param name="Duplicate">Same owner, same procedure, still open.</param>
    public sealed record Earlier(Guid Id, string Number, string Procedure, Stage Stage, Moment At, bool Duplicate);

    public sealed record Known(IReadOnlyList<Earlier> Dossiers, IReadOnlyList<CounterSlip> Slips)
    {
        public bool IsEmpty => Dossiers.Count == 0 && Slips.Count == 0;
    }

    /// <param name="name">As typed.</param>
    /// <param name="number">Of the identity paper, as typed; empty where none is known yet.</param>
    public async Task<Known> HandleAsync(string name, string number, string procedure, Actor clerk, CancellationToken ct)
    {
        var (folded, digits) = (VietnameseText.Fold(VietnameseText.Tidy(name)), string.Concat(number.Where(char.IsLetterOrDigit)));
        if (folded.Length == 0)
        {
            return new Known([], []);
        }

        var dossiers = await db.Dossiers.AsNoTracking().VisibleTo(clerk).Where(dossier => dossier.OwnerFolded == folded)
            .OrderByDescending(dossier => dossier.AcceptedAt).Take(MostOfOneName)
            .Select(dossier => new { dossier.Id, dossier.Number, dossier.Procedure, dossier.ProcedureName, dossier.Stage, dossier.AcceptedAt, dossier.Parties }).ToListAsync(ct);
        var units = clerk.DossierUnits();
        var slips = await db.CounterSlips.AsNoTracking().Where(slip => units.Contains(slip.OneStop) && slip.NameFolded == folded)
            .OrderByDescending(slip => slip.At).Take(MostOfOneName).ToListAsync(ct);
        return new Known(
            [
                .. dossiers.Where(each => SamePerson(each.Parties.Owner, digits)).Take(MostShown).Select(each => new Earlier(
                    each.Id, each.Number, each.ProcedureName, each.Stage, each.AcceptedAt, each.Procedure == procedure && FactWords.IsOpen(each.Stage))),
            ],
            [.. slips.Where(slip => SamePerson(slip.Person, digits)).Take(MostShown)]);
    }

    /// <summary>Two people may have one name: where both have a number, the number decides.</summary>
    private static bool SamePerson(PersonSnapshot person, string number) =>
        number.Length == 0 || person.Identifier.Number.Length == 0 || person.Identifier.Number == number;
}
