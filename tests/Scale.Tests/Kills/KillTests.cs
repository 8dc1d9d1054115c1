using System.Diagnostics;
using System.Globalization;
using MoCua.TestKit;
using Xunit.Abstractions;

namespace MoCua.Scale.Tests;

/// <summary>
/// kill -9 of the program as it ships, while officers take in dossiers, hand papers over and do their tasks. What it had acknowledged
/// is there, whole; what it had not is there whole or not at all, and pressing once more makes one dossier of it. MOCUA_KILLS says how
/// often (three if not), MOCUA_SEED repeats the moments.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private const int MostWritesBeforeTheKill = 150;
    private const int EnoughToMeetBothOutcomes = 50;

    [Theory, BothDatabases]
    public async Task What_was_acknowledged_survives_and_nothing_is_left_half_done(Database database)
    {
        var kills = Number("MOCUA_KILLS") ?? 3;
        var seed = Number("MOCUA_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        var address = database is Database.Sqlite ? "sqlite" : await PostgresServer.NewDatabaseAsync();
        var data = Directory.CreateTempSubdirectory("mocua-kill-").FullName;
        var (ledger, officers, tally, time) = (new Ledger(), new Officers(), new Tally(), Stopwatch.StartNew());

        for (var kill = 1; kill <= kills; kill++)
        {
            using var program = await ServedProgram.StartAsync(data, address);
            tally.Started(program.StartedIn);
            tally.Found(ledger.Open.Count, await Remains.CheckAsync(data, address, ledger));
            var trigger = new KillTrigger(program, after: random.Next(1, MostWritesBeforeTheKill), onAnswer: random.Next(2) == 0);
            await officers.WorkAsync(program, trigger, ledger);
            (await program.EndAsync()).ShouldBe(137, program.Said);
        }

        var verified = await ServedProgram.RunAsync("audit", "verify", "--data", data, "--database", address);
        verified.ExitCode.ShouldBe(0, verified.Output);
        tally.Found(ledger.Open.Count, await Remains.CheckAsync(data, address, ledger));
        var files = await Remains.CheckFilesAsync(data, address);

        Tell($"""
            {database}, seed {seed}: {kills} kills in {time.Elapsed.TotalSeconds:0} s; {tally}
              acknowledged, none lost: {ledger.Dossiers.Count} dossiers, {ledger.Handovers.Count} hand-overs given, {ledger.Received.Count} confirmed, {ledger.Steps.Count} steps
              audit verify: {verified.Output.Trim()}; {files} filed letters whole
            """);
        tally.AssertMeaning(kills >= EnoughToMeetBothOutcomes);
        ledger.Dossiers.ShouldNotBeEmpty();

        Directory.Delete(data, recursive: true);
        if (database is Database.Postgres)
        {
            await PostgresServer.DropAsync(address);
        }
    }

    private void Tell(string story)
    {
        output.WriteLine(story);
        Console.WriteLine(story);
    }

    private static int? Number(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private sealed class Tally
    {
        private readonly List<TimeSpan> starts = [];
        private int killsWithOpenPresses;
        private int kept;
        private int lost;

        public void Started(TimeSpan took) => starts.Add(took);

        /// <summary>After a kill: so many presses had no answer, so many of their dossiers are there.</summary>
        public void Found(int open, int there)
        {
            killsWithOpenPresses += open > 0 ? 1 : 0;
            kept += there;
            lost += open - there;
        }

        public void AssertMeaning(bool bothOutcomes)
        {
            killsWithOpenPresses.ShouldBeGreaterThan(0);
            if (bothOutcomes)
            {
                kept.ShouldBeGreaterThan(0, "no kill hit between commit and acknowledgement");
                lost.ShouldBeGreaterThan(0, "no kill hit before the commit");
            }
        }

        public override string ToString() =>
            $"{killsWithOpenPresses} hit open submissions: {kept} kept though unacknowledged, {lost} lost whole; " +
            $"start {starts[0].TotalSeconds:0.0} s on empty data, median {starts.Order().ElementAt(starts.Count / 2).TotalSeconds:0.0} s";
    }
}
