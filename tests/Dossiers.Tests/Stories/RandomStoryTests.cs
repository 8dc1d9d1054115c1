using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Stories;

/// <summary>
/// Random officers do random lawful and unlawful things to random dossiers; after each story the invariants hold. A failing story is made shorter
/// and printed as sentences. <c>MOCUA_STORIES</c> is the number of stories, <c>MOCUA_STORY_SEED</c> the first seed: for long runs and for repeating one.
/// </summary>
public class RandomStoryTests(Installations installations) : IClassFixture<Installations>
{
    private const int Deeds = 100;

    [Theory, BothDatabases]
    public async Task After_any_story_everything_is_in_somebodys_hands_and_every_number_and_date_is_right(Database database)
    {
        var installation = await installations.OnAsync(database);
        var (done, refused, stories, ends) = (0, 0, Number("MOCUA_STORIES", 3), new Dictionary<Stage, int>());
        for (var story = 0; story < stories; story++)
        {
            var seed = (ulong)Number("MOCUA_STORY_SEED", 20_241_007) + (ulong)(story * 1_000);
            var deeds = Enumerable.Range(0, Deeds).Select(each => seed + (ulong)each).ToList();
            var (broken, office) = await PlayAsync(installation, deeds);
            if (broken is not null)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {broken}\n{await ShorterAsync(database, deeds)}");
            }

            (done, refused) = (done + office.Done, refused + office.Refused);
            foreach (var stage in await installation.WithAsync<AppDb, List<Stage>>(db => db.Dossiers.Where(each => office.Dossiers.Contains(each.Id)).Select(each => each.Stage).ToListAsync()))
            {
                ends[stage] = ends.GetValueOrDefault(stage) + 1;
            }
        }

        var stages = string.Join(", ", ends.OrderBy(each => each.Key).Select(each => $"{each.Value} {each.Key}"));
        CasesTried.Say(stories * Deeds, $"deeds in {stories} stories on {database}, {done} done and {refused} refused; dossiers: {stages}");
    }

    /// <summary>Ten faults, planted one at a time behind the program's back: each is named.</summary>
    [Theory, BothDatabases]
    public async Task Ten_planted_faults_are_caught(Database database)
    {
        var installation = await installations.OnAsync(database);
        foreach (var (fault, plant, undo) in Faults())
        {
            var office = new RandomOffice(installation);
            installation.SetClock(2024, 10, 7, 8, 30);
            for (var seed = 1UL; office.Dossiers.Count < 2; seed++)
            {
                await office.DoAsync(seed * 7);
            }

            var id = office.Dossiers[0];
            (await StoryInvariants.BrokenAsync(installation, office.Dossiers)).ShouldBeNull(fault);
            (await ChangeAsync(installation, id, plant)).ShouldBeGreaterThan(0, fault);
            (await StoryInvariants.BrokenAsync(installation, office.Dossiers)).ShouldNotBeNull(fault);
            await ChangeAsync(installation, id, undo);
            installation.TamperedWith = true;
        }
    }

    private static IEnumerable<(string Fault, Func<AppDb, Guid, Task<int>> Plant, Func<AppDb, Guid, Task<int>> Undo)> Faults()
    {
        Func<AppDb, Guid, Task<int>> nothing = (_, _) => Task.FromResult(0);
        yield return ("the lawful date moves by a day", (db, id) => db.Dossiers.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.LawfulDue, Kernel.Time.Moment.FromLocal(new DateTime(2025, 1, 2)))), nothing);
        yield return ("a unit that does not see it answers for it", (db, id) => db.Dossiers.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Responsible, new UnitId("long-bien/phong-noi-vu"))), nothing);
        yield return ("a register entry is skipped", (db, id) => db.Dossiers.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.RegisterEntry, each => each.RegisterEntry + 500)), (db, id) => db.Dossiers.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.RegisterEntry, each => each.RegisterEntry - 500)));
        yield return ("an open step vanishes", (db, id) => db.DossierTasks.Where(each => each.DossierId == id && each.ClosedAt == null).ExecuteDeleteAsync(), nothing);
        yield return ("a step goes to another desk", (db, id) => db.DossierTasks.Where(each => each.DossierId == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Desk, "leader@long-bien")), nothing);
        yield return ("a step is held by nobody known", (db, id) => db.DossierTasks.Where(each => each.DossierId == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.HolderName, "Không ai")), nothing);
        yield return ("a sheet more lies in the unit", (db, id) => db.DossierUnits.Where(each => each.DossierId == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Sheets, each => each.Sheets + 1)), nothing);
        yield return ("a unit sees it no more", (db, id) => db.DossierUnits.Where(each => each.DossierId == id).ExecuteDeleteAsync(), nothing);
        yield return ("the papers are gone", (db, id) => db.Dossiers.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Papers, new List<DossierPaper>())), nothing);
        yield return ("the newest fact is forgotten", (db, id) => db.Dossiers.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.FactCount, each => each.FactCount + 1)), nothing);
    }

    private static Task<int> ChangeAsync(Installation installation, Guid id, Func<AppDb, Guid, Task<int>> change) => installation.WithAsync<AppDb, int>(db => change(db, id));

    private static async Task<(string? Broken, RandomOffice Office)> PlayAsync(Installation installation, IReadOnlyList<ulong> deeds)
    {
        var office = new RandomOffice(installation);
        installation.SetClock(2024, 10, 7, 8, 30);
        try
        {
            foreach (var deed in deeds)
            {
                await office.DoAsync(deed);
            }
        }
        catch (Exception fault)
        {
            return ($"a deed failed: {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}", office);
        }

        return (await StoryInvariants.BrokenAsync(installation, office.Dossiers), office);
    }

    /// <summary>Leaves deeds out as long as the story still fails, and tells what remains.</summary>
    private static async Task<string> ShorterAsync(Database database, List<ulong> deeds)
    {
        var said = await PlayAnewAsync(database, deeds);
        for (var size = deeds.Count / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < deeds.Count;)
            {
                var fewer = deeds.Where((_, at) => at < from || at >= from + size).ToList();
                var tried = await PlayAnewAsync(database, fewer);
                if (tried.Broken is null)
                {
                    from += size;
                }
                else
                {
                    (deeds, said) = (fewer, tried);
                }
            }
        }

        return $"{string.Join('\n', said.Office.Told)}\n→ {said.Broken}";
    }

    private static async Task<(string? Broken, RandomOffice Office)> PlayAnewAsync(Database database, IReadOnlyList<ulong> deeds)
    {
        await using var fresh = await Installation.StartAsync(database);
        fresh.TamperedWith = true; // what is broken is told by the story
        return await PlayAsync(fresh, deeds);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
