using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers.Counter;

/// <summary>Nobody sees another officer's drafts.</summary>
internal sealed class Drafts(AppDb db, CivilClock clock)
{
    private const int MostCharacters = 500_000;
    private const int MostShown = 20;

    public sealed record Row(Guid Id, string Procedure, string Case, string Owner, Moment SavedAt);

    public async Task<IReadOnlyList<Row>> OfAsync(Actor clerk, CancellationToken ct)
    {
        var counters = clerk.Units.ToList();
        var rows = await db.IntakeDrafts.AsNoTracking().Where(draft => draft.Account == clerk.Account && counters.Contains(draft.Unit))
            .OrderByDescending(draft => draft.SavedAt).Take(MostShown).ToListAsync(ct);
        return [.. rows.Select(row => new Row(row.Id, row.Procedure, row.Case, OwnerOf(row), row.SavedAt))];
    }

    public Task<IntakeDraft?> FindAsync(Guid id, Actor clerk, CancellationToken ct) =>
        db.IntakeDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id && draft.Account == clerk.Account, ct);

    /// <summary>Keeps the page as typed. After the dossier was accepted there is nothing to keep any more.</summary>
    public async Task<Result<Moment>> SaveAsync(Guid id, IntakeTerms terms, TypedFields typed, Actor clerk, CancellationToken ct)
    {
        var fields = typed.ToJson();
        return fields.Length > MostCharacters
            ? Refusals.DraftTooLarge
            : await db.WriteAsync(inner => WriteAsync(id, terms, fields, clerk, inner), ct);
    }

    public Task<Result<Done>> DiscardAsync(Guid id, Actor clerk, CancellationToken ct) => db.WriteAsync<Done>(
        async inner =>
        {
            db.RemoveRange(await db.IntakeDrafts.Where(draft => draft.Id == id && draft.Account == clerk.Account).ToListAsync(inner));
            return Done.It;
        },
        ct);

    private async Task<Result<Moment>> WriteAsync(Guid id, IntakeTerms terms, string fields, Actor clerk, CancellationToken ct)
    {
        var now = clock.Now;
        var key = id.ToString("N");
        if (await db.Dossiers.AnyAsync(dossier => dossier.SubmissionKey == key, ct))
        {
            return now;
        }

        var draft = await db.IntakeDrafts.SingleOrDefaultAsync(row => row.Id == id, ct);
        if (draft is not null && draft.Account != clerk.Account)
        {
            return Refusals.NotFound;
        }

        if (draft is null)
        {
            db.Add(new IntakeDraft
            {
                Id = id, Account = clerk.Account, Unit = terms.OneStop.Id, Procedure = terms.Bundle.Code.Value, Case = terms.Case.Id, Fields = fields, SavedAt = now,
            });
        }
        else
        {
            (draft.Fields, draft.SavedAt) = (fields, now);
        }

        return now;
    }

    private static string OwnerOf(IntakeDraft draft) => TypedFields.FromJson(draft.Fields).Text($"{PartyFields.Owner}.{nameof(PersonEntry.Name)}");
}
