using MoCua.TestKit;
using Npgsql;

namespace MoCua.Scale.Tests;

public class DurabilityTests
{
    private const int Acceptances = 5;

    [Fact]
    public async Task On_SQLite_the_log_is_synced_after_the_write_and_before_the_acknowledgement()
    {
        var data = Directory.CreateTempSubdirectory("mocua-sync-").FullName;
        var trace = Path.Combine(data, "trace");
        using var child = Child.StartTraced(trace, data, Acceptances);
        var said = (await child.StandardOutput.ReadToEndAsync()).Split('\n');
        await child.WaitForExitAsync();

        var calls = await File.ReadAllLinesAsync(trace);
        var tries = Places(calls, "\"try ");
        var acknowledgements = Places(calls, "\"ack ");
        acknowledgements.Count.ShouldBe(Acceptances, string.Join('\n', said));
        foreach (var (began, acknowledged) in tries.Zip(acknowledgements))
        {
            var during = calls[began..acknowledged];
            var written = Array.FindIndex(during, call => call.Contains("pwrite64(") && call.Contains("mocua.db-wal>"));
            var synced = Array.FindLastIndex(during, call => call.Contains("sync(") && call.Contains("mocua.db-wal>"));
            new[] { 0, written, synced }.ShouldBeInOrder(SortDirection.Ascending);
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task On_PostgreSQL_a_commit_waits_for_the_disk()
    {
        var address = await PostgresServer.NewDatabaseAsync();
        await using (var source = NpgsqlDataSource.Create(address))
        {
            foreach (var setting in (string[])["fsync", "synchronous_commit", "full_page_writes"])
            {
                await using var command = source.CreateCommand($"SHOW {setting}");
                (await command.ExecuteScalarAsync()).ShouldBe("on", setting);
            }
        }

        await PostgresServer.DropAsync(address);
    }

    private static List<int> Places(string[] calls, string text) =>
        [.. calls.Select((call, place) => (call, place)).Where(each => each.call.Contains(" write(") && each.call.Contains(text)).Select(each => each.place)];
}
