using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Deadlines.Tests;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Stories;

/// <summary>What holds after every story, whatever was done.</summary>
internal static class StoryInvariants
{
    /// <returns>The first thing that does not hold, in words; null when all do.</returns>
    public static async Task<string?> BrokenAsync(Installation installation, IReadOnlyList<Guid> dossiers)
    {
        await using var scope = installation.Scope();
        var services = scope.ServiceProvider;
        var db = (AppDb)services.GetService(typeof(AppDb))!;
        var history = (FactHistory)services.GetService(typeof(FactHistory))!;
        foreach (var id in dossiers)
        {
            var stream = Dossier.StreamOf(id);
            var chain = await ((ChainVerifier)services.GetService(typeof(ChainVerifier))!).VerifyAsync(stream, default);
            if (chain.FirstMisfit is { } broken)
            {
                return $"chain: {broken}";
            }

            foreach (var refold in (IEnumerable<IRefold>)services.GetService(typeof(IEnumerable<IRefold>))!)
            {
                if ((await refold.VerifyAsync(stream, default)).FirstMisfit is { } misfit)
                {
                    return misfit;
                }
            }

            var row = await db.Dossiers.AsNoTracking().Whole().SingleAsync(each => each.Id == id);
            var facts = await history.OfAsync(stream, 0, default);
            if ((Clock(row, facts, services) ?? Fees(row, facts)) is { } wrong)
            {
                return $"{row.Number}: {wrong}";
            }
        }

        return await NumbersAsync(db, history);
    }

    /// <summary>The lawful date, told by the facts alone to a clock that walks day by day.</summary>
    private static string? Clock(Dossier row, IReadOnlyList<RecordedFact> facts, IServiceProvider services)
    {
        var rules = ((PinnedRulesOf)services.GetService(typeof(PinnedRulesOf))!).BundleOf(row.Procedure, row.BundleVersion).Value.FindCase(row.Case)!.Term;
        var calendar = ((WorkingCalendars)services.GetService(typeof(WorkingCalendars))!).Of(row.Competent).Definition;
        var due = new NaiveStory(rules, calendar).Tell(facts);
        var kept = row.LawfulDue?.Local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return due == kept ? null : $"the lawful date is {kept ?? "none"}, told from the facts it is {due ?? "none"}";
    }

    private static string? Fees(Dossier row, IReadOnlyList<RecordedFact> facts)
    {
        var collected = facts.Select(each => each.Fact).OfType<FeesCollected>().ToList();
        var settled = facts.Select(each => each.Fact).OfType<FeesSettled>().Sum(each => each.Amount);
        var (taken, owed) = (collected.Sum(each => each.Amount), row.Fees.Sum(each => each.Amount));
        return collected.FirstOrDefault(each => each.Amount != each.Lines.Sum(line => line.Amount)) is { } odd ? $"receipt {odd.Receipt} says {odd.Amount}, its lines say otherwise"
            : taken > owed ? $"{taken} was collected of {owed}"
            : settled > taken ? $"{settled} was given back of {taken}"
            : null;
    }

    /// <summary>Every number once; those of books without a gap.</summary>
    private static async Task<string?> NumbersAsync(AppDb db, FactHistory history)
    {
        var dossiers = await db.Dossiers.AsNoTracking().Select(each => new { each.Number, each.ReceivedAt, each.HelpedAt, each.RegisterBook, each.RegisterEntry, each.HelpedEntry, each.Stream }).ToListAsync();
        if (dossiers.GroupBy(each => each.Number).FirstOrDefault(each => each.Count() > 1) is { } twice)
        {
            return $"number {twice.Key} was given twice";
        }

        var handovers = await db.Handovers.AsNoTracking().Select(each => new { each.From, each.Number }).ToListAsync();
        var results = new List<(string Book, long Entry)>();
        foreach (var dossier in dossiers)
        {
            foreach (var recorded in await history.OfAsync(dossier.Stream, 0, default))
            {
                if (recorded.Fact is ResultNumbered { Entry: > 0 } numbered) // else numbered by an outside system
                {
                    results.Add(($"{recorded.Actor.Unit}/{numbered.Book}/{numbered.Date.Year}", numbered.Entry));
                }
            }
        }

        return Gap("register", dossiers.Select(each => ($"{each.ReceivedAt}/{each.RegisterBook}", each.RegisterEntry)))
            ?? Gap("register of forwarded dossiers", dossiers.Where(each => each.HelpedEntry is not null).Select(each => ($"{each.HelpedAt}/{each.RegisterBook}", each.HelpedEntry!.Value)))
            ?? Gap("hand-over records", handovers.Select(each => ($"{each.From}/{each.Number.Split('/')[1]}", long.Parse(each.Number.Split('/')[0], CultureInfo.InvariantCulture))))
            ?? Gap("results", results);
    }

    private static string? Gap(string what, IEnumerable<(string Book, long Entry)> entries) => entries.GroupBy(each => each.Book)
        .Where(book => !book.Select(each => each.Entry).Order().SequenceEqual(Enumerable.Range(1, book.Count()).Select(each => (long)each)))
        .Select(book => $"{what}: book {book.Key} has {string.Join(", ", book.Select(each => each.Entry).Order())}").FirstOrDefault();
}

/// <summary>A second, naive account of the lawful date: facts in, date out.</summary>
internal sealed class NaiveStory(TermRule rule, CalendarDefinition calendar)
{
    private Term? term = rule.Whole;
    private DateTime start;
    private List<Pause> pauses = [];
    private PauseRule kind = PauseRule.Pause;
    private (DateTime Since, bool Supplement)? standing;
    private string? due;

    public string? Tell(IReadOnlyList<RecordedFact> facts)
    {
        foreach (var recorded in facts)
        {
            Take(recorded.Fact, recorded.At.Local);
        }

        return due;
    }

    private void Take(Fact fact, DateTime at)
    {
        switch (fact)
        {
            case DossierAccepted { HelpedEntry: null } or DossierTakenIn:
                start = at;
                Count();
                break;
            case SupplementRequested:
                standing = (at, true);
                break;
            case SupplementReceived:
                RunAgain(at);
                break;
            case DueMoved { Move: DueMove.Stands }:
                standing = (at, false);
                break;
            case DueMoved { Move: DueMove.RunsAgain }:
                RunAgain(at);
                break;
            case DueMoved { Move: DueMove.Extended }:
                term = rule.Extension!.Term;
                Count();
                break;
        }
    }

    private void RunAgain(DateTime at)
    {
        if (standing is not var (since, supplement) || (supplement && rule.WhileWaiting is null))
        {
            standing = null;
            return;
        }

        if (!supplement && kind is PauseRule.Restart && pauses is [.., var last])
        {
            (start, pauses) = (last.To, []);
        }

        pauses = [.. pauses, new Pause(since, at)];
        kind = supplement ? rule.WhileWaiting!.Value : PauseRule.Pause;
        standing = null;
        Count();
    }

    private void Count() => due = term is null ? null : NaiveClock.Due(term, calendar, start, pauses, kind);
}
