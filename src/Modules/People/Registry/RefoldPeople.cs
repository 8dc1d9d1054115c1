using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;

namespace MoCua.People.Registry;

/// <summary>The directory of persons, held against its facts.</summary>
internal sealed class RefoldPeople(AppDb db, FactHistory history) : IRefold
{
    private const int Chunk = 500;

    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var (compared, last, ended) = (0L, Guid.Empty, false);
        while (!ended)
        {
            var after = last;
            var chunk = await db.People.AsNoTracking().Where(row => row.Id > after && (stream == null || row.Stream == stream)).OrderBy(row => row.Id).Take(Chunk).ToListAsync(ct);
            foreach (var person in chunk)
            {
                (compared, last) = (compared + 1, person.Id);
                var units = await db.PersonUnits.AsNoTracking().Where(row => row.PersonId == person.Id).Select(row => row.Unit).ToListAsync(ct);
                if (Misfit(person, units, await history.OfAsync(person.Stream, 0, ct)) is { } misfit)
                {
                    return new RefoldReport(compared, misfit);
                }
            }

            ended = chunk.Count < Chunk;
        }

        return new RefoldReport(compared, null);
    }

    private static string? Misfit(Person row, IEnumerable<UnitId> kept, IReadOnlyList<RecordedFact> facts)
    {
        var compare = new Comparison(row.Stream);
        var (details, units) = ((PersonSnapshot?)null, new HashSet<UnitId>());
        foreach (var recorded in facts)
        {
            switch (recorded.Fact)
            {
                case PersonRegistered fact: (details, _) = (fact.Details, units.Add(fact.Unit)); break;
                case PersonCorrected fact: details = fact.After; break;
                case PersonMetByUnit fact: units.Add(fact.Unit); break;
                default: compare.Keep($"{recorded.Fact.GetType().Name} has no rule by which it could be folded"); break;
            }
        }

        if (!facts.Any(fact => fact.PersonalDestroyed))
        {
            compare.SamePersonal("what the directory says of the person", details, row.Snapshot());
        }

        compare.Same("units that know the person", units.Select(unit => unit.ToString()).Order(), kept.Select(unit => unit.ToString()).Order());
        return compare.Misfit;
    }
}
