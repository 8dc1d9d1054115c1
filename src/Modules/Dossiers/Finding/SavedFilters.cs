using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Finding;

/// <summary>The filters that an officer keeps. Nobody sees another's.</summary>
internal sealed class SavedFilters(AppDb db, CivilClock clock)
{
    /// <summary>More than anybody picks from a row of links.</summary>
    public const int Most = 30;

    public async Task<IReadOnlyList<SavedFilter>> OfAsync(Actor officer, CancellationToken ct)
    {
        var kept = await db.SavedFilters.AsNoTracking().Where(row => row.Account == officer.Account).Take(Most).ToListAsync(ct);
        return [.. kept.OrderBy(row => VietnameseText.Fold(row.Name), StringComparer.Ordinal).ThenBy(row => row.Id)];
    }

    /// <summary>Keeps it; under a name that is taken, in place of the other.</summary>
    public Task<Result<SavedFilter>> SaveAsync(string? name, DossierFilter filter, Actor officer, CancellationToken ct)
    {
        var tidy = VietnameseText.Tidy(name);
        return tidy.Length is 0 or > SavedFilter.MostNameCharacters ? Task.FromResult<Result<SavedFilter>>(Refusals.FilterNameMissing(SavedFilter.MostNameCharacters))
            : filter.IsEmpty ? Task.FromResult<Result<SavedFilter>>(Refusals.FilterEmpty)
            : db.WriteAsync(inner => WriteAsync(tidy, filter, officer, inner), ct);
    }

    /// <summary>What is not there is forgotten already.</summary>
    public Task<Result<Done>> ForgetAsync(Guid id, Actor officer, CancellationToken ct) => db.WriteAsync<Done>(
        async inner =>
        {
            db.RemoveRange(await db.SavedFilters.Where(row => row.Id == id && row.Account == officer.Account).ToListAsync(inner));
            return Done.It;
        },
        ct);

    private async Task<Result<SavedFilter>> WriteAsync(string name, DossierFilter filter, Actor officer, CancellationToken ct)
    {
        var kept = await db.SavedFilters.SingleOrDefaultAsync(row => row.Account == officer.Account && row.Name == name, ct);
        if (kept is null)
        {
            if (await db.SavedFilters.CountAsync(row => row.Account == officer.Account, ct) >= Most)
            {
                return Refusals.TooManyFilters(Most);
            }

            kept = new SavedFilter { Id = Guid.CreateVersion7(), Account = officer.Account, Name = name, Filter = filter };
            db.Add(kept);
        }

        (kept.Filter, kept.SavedAt) = (filter, clock.Now);
        return kept;
    }
}
