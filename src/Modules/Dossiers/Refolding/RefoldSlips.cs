using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.People;

namespace MoCua.Dossiers.Refolding;

/// <summary>Slips that counters gave instead of dossiers, held against their facts.</summary>
internal sealed class RefoldSlips(AppDb db, FactHistory history) : IRefold
{
    private const int Chunk = 500;

    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var (compared, last, ended) = (0L, Guid.Empty, false);
        while (!ended)
        {
            var after = last;
            var chunk = await db.CounterSlips.AsNoTracking().Where(row => row.Id > after && (stream == null || row.Stream == stream)).OrderBy(row => row.Id).Take(Chunk).ToListAsync(ct);
            foreach (var slip in chunk)
            {
                (compared, last) = (compared + 1, slip.Id);
                if (Misfit(slip, await history.OfAsync(slip.Stream, 0, ct)) is { } misfit)
                {
                    return new RefoldReport(compared, misfit);
                }
            }

            ended = chunk.Count < Chunk;
        }

        return new RefoldReport(compared, null);
    }

    private static string? Misfit(CounterSlip row, IReadOnlyList<RecordedFact> facts)
    {
        var compare = new Comparison(row.Stream);
        if (facts is not [{ } only])
        {
            return $"{row.Stream}: it is given by one fact, and has {facts.Count}";
        }

        switch (only.Fact)
        {
            case GuidanceGiven fact:
                compare.Same("kind", SlipKind.Guidance, row.Kind);
                compare.Same("items", fact.Items, row.Items);
                Given(compare, row, fact.Number, (fact.OneStop.Value, fact.Procedure, fact.ProcedureName, fact.Case, fact.CaseName));
                Personal(compare, row, only, fact.Person, fact.Reason, fact.Advice);
                break;
            case IntakeRefused fact:
                compare.Same("kind", SlipKind.Refusal, row.Kind);
                compare.Same("items", [], row.Items);
                Given(compare, row, fact.Number, (fact.OneStop.Value, fact.Procedure, fact.ProcedureName, fact.Case, fact.CaseName));
                Personal(compare, row, only, fact.Person, fact.Reason, fact.Advice);
                break;
            default:
                compare.Keep($"{only.Fact.GetType().Name} has no rule by which it could be folded");
                break;
        }

        compare.Same("officer_name", only.Actor.Name, row.OfficerName);
        compare.Near("at", only.At, row.At);
        return compare.Misfit;
    }

    private static void Given(
        Comparison compare, CounterSlip row, string number, (string OneStop, string Procedure, string ProcedureName, string Case, string CaseName) said)
    {
        compare.Same("number", number, row.Number);
        compare.Same("one_stop", said.OneStop, row.OneStop.Value);
        compare.Same("procedure", $"{said.Procedure} {said.ProcedureName}", $"{row.Procedure} {row.ProcedureName}");
        compare.Same("case", $"{said.Case} {said.CaseName}", $"{row.Case} {row.CaseName}");
    }

    private static void Personal(Comparison compare, CounterSlip row, RecordedFact recorded, PersonSnapshot person, string? reason, string? advice)
    {
        if (recorded.PersonalDestroyed)
        {
            return;
        }

        compare.SamePersonal("person", person, row.Person);
        compare.SamePersonal("name_folded", VietnameseText.Fold(person.Name), row.NameFolded);
        compare.SamePersonal("reason", reason ?? "", row.Reason);
        compare.SamePersonal("advice", advice, row.Advice);
    }
}
