using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;

namespace MoCua.Dossiers.Slips;

/// <summary>The slips that the officer's counters gave, the newest first.</summary>
internal sealed class SlipRegister(AppDb db)
{
    public const int PageSize = 40;

    /// <param name="text">A number, or some letters of the person's name.</param>
    /// <param name="after">Key of the last row of the page before.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancels the query.</param>
    /// <param name="take">At most so many.</param>
    public async Task<IReadOnlyList<CounterSlip>> HandleAsync(string? text, PageKey? after, Actor actor, CancellationToken ct, int take = PageSize)
    {
        var slips = Visible(actor).AsNoTracking();
        if (VietnameseText.Tidy(text) is { Length: > 0 } typed)
        {
            var (number, folded) = (typed.ToUpperInvariant(), VietnameseText.Fold(typed));
            slips = slips.Where(slip => slip.Number == number || (folded != "" && slip.NameFolded.Contains(folded)));
        }

        if (after is not null)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            slips = slips.Where(slip => slip.At < after.At || (slip.At == after.At && string.Compare(slip.Stream, after.Key) < 0));
#pragma warning restore CA1309
        }

        return await slips.OrderByDescending(slip => slip.At).ThenByDescending(slip => slip.Stream).Take(take).ToListAsync(ct);
    }

    public Task<CounterSlip?> FindAsync(Guid id, Actor actor, CancellationToken ct) => Visible(actor).AsNoTracking().SingleOrDefaultAsync(slip => slip.Id == id, ct);

    private IQueryable<CounterSlip> Visible(Actor actor)
    {
        var units = actor.DossierUnits();
        return db.CounterSlips.Where(slip => units.Contains(slip.OneStop));
    }
}
