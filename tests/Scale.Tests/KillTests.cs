using System.Diagnostics;
using System.Globalization;
using MoCua.TestKit;
using Xunit.Abstractions;

namespace MoCua.Scale.Tests;

/// <summary>
/// The power of kill -9: the program is killed at random moments under load. What it had acknowledged is there, whole;
/// what it had not is there whole or not at all. MOCUA_KILLS says how often (ten if not), MOCUA_SEED repeats a run.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private const int Writers = 8;
    private const int EnoughToMeetBothOutcomes = 50;

    [Theory, BothDatabases]
    public async Task What_was_acknowledged_survives_and_nothing_is_left_half_done(Database database)
    {
        var kills = Number("MOCUA_KILLS") ?? 10;
        var seed = Number("MOCUA_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        var address = database is Database.Sqlite ? "sqlite" : await PostgresServer.NewDatabaseAsync();
        var data = Directory.CreateTempSubdirectory("mocua-kill-").FullName;
        var tally = new Tally();
        var time = Stopwatch.StartNew();

        for (var kill = 1; kill <= kills; kill++)
        {
            var said = await RunAndKillAsync(data, address, random.Next(1, 400));
            said.Refused.ShouldBeEmpty();
            tally.Add(said, await Remains.CheckAsync(data, address, said));
        }

        var story = $"{database}, seed {seed}: {kills} kills in {time.Elapsed.TotalSeconds:0} s; {tally}";
        output.WriteLine(story);
        Console.WriteLine(story);
        tally.Acknowledged.ShouldBeGreaterThan(0);
        tally.KillsWithOpenWrites.ShouldBeGreaterThan(0);
        if (kills >= EnoughToMeetBothOutcomes)
        {
            tally.Kept.ShouldBeGreaterThan(0, "no kill hit between commit and acknowledgement");
            tally.Lost.ShouldBeGreaterThan(0, "no kill hit before the commit");
        }

        Directory.Delete(data, recursive: true);
        if (database is Database.Postgres)
        {
            await PostgresServer.DropAsync(address);
        }
    }

    /// <param name="after">How many lines of load are heard before the kill: it falls between a line and the next, wherever the writers stand then.</param>
    private static async Task<Said> RunAndKillAsync(string data, string address, int after)
    {
        using var child = Child.Start(data, address, Writers, int.MaxValue);
        var said = new Said();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Hear(line);
            if (said.Acknowledged.Count > 0 && --after == 0)
            {
                child.Kill();
            }
        }

        await child.WaitForExitAsync();
        child.ExitCode.ShouldBe(137, "the program ended by itself");
        return said;
    }

    private static int? Number(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private sealed class Tally
    {
        public int Acknowledged { get; private set; }

        public int KillsWithOpenWrites { get; private set; }

        public int Kept { get; private set; }

        public int Lost { get; private set; }

        public void Add(Said said, int kept)
        {
            Acknowledged += said.Acknowledged.Count;
            KillsWithOpenWrites += said.Open.Count > 0 ? 1 : 0;
            Kept += kept;
            Lost += said.Open.Count - kept;
        }

        public override string ToString() =>
            $"{Acknowledged} dossiers acknowledged, none lost; {KillsWithOpenWrites} kills hit open writes: {Kept} committed though unacknowledged, {Lost} lost whole";
    }
}

/// <summary>What a killed program had said.</summary>
internal sealed class Said
{
    /// <summary>Numbers by submission key.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>Keys of writes that were begun and never answered.</summary>
    public HashSet<string> Open { get; } = [];

    public List<string> Refused { get; } = [];

    /// <returns>Whether it was an acknowledgement.</returns>
    public bool Hear(string line)
    {
        var words = line.Split(' ', 3);
        switch (words)
        {
            case ["try", var key]:
                Open.Add(key);
                return false;
            case ["ack", var key, var number] when Open.Remove(key):
                Acknowledged.Add(key, number);
                return true;
            case ["no", var key, var why] when Open.Remove(key):
                Refused.Add(why);
                return false;
            default:
                return false;
        }
    }
}
