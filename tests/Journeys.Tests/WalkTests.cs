using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.TestKit;
using Xunit.Abstractions;

namespace MoCua.Journeys.Tests;

/// <summary>Replays <c>demo/inputs</c>; what it leaves behind lies in the folder that MOCUA_WALK names, else in a temporary one.</summary>
public sealed class WalkTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string? Kept = Environment.GetEnvironmentVariable("MOCUA_WALK");

    private readonly string folder = Kept is { Length: > 0 } ? Directory.CreateDirectory(Kept).FullName : Directory.CreateTempSubdirectory("mocua-walk-").FullName;

    [Fact]
    public async Task Every_application_that_people_bring_is_refused_in_words_or_accepted_and_the_chain_holds()
    {
        var applications = Application.ReadAll();
        applications.Count.ShouldBe(20);
        await using var installation = await Installation.StartAsync(Database.Sqlite);

        var summary = await ReplayAsync(installation, applications);
        var chain = await installation.WithAsync<ChainVerifier, ChainReport>(verifier => verifier.VerifyAsync(null, CancellationToken.None));
        await KeepFactsAsync(installation);
        Keep("verify.txt", string.Create(CultureInfo.InvariantCulture, $"{chain.Facts} facts in {chain.Streams} streams; first misfit: {chain.FirstMisfit ?? "none"}\n"));
        Keep("summary.txt", summary);
        Copy(installation.Options.Data, Path.Combine(folder, "data"));
        output.WriteLine(summary);

        chain.FirstMisfit.ShouldBeNull();
    }

    public void Dispose()
    {
        if (Kept is not { Length: > 0 })
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> ReplayAsync(Installation installation, IReadOnlyList<Application> applications)
    {
        var (counter, lines, problems, all) = (new Counter(installation), new StringBuilder(), new List<string>(), Stopwatch.StartNew());
        foreach (var application in applications)
        {
            try
            {
                lines.AppendLine(await OneAsync(installation, counter, application));
            }
            catch (Exception wrong) when (wrong is ShouldAssertException or InvalidOperationException or HttpRequestException)
            {
                problems.Add($"{application.Name}: {wrong.Message}");
            }
        }

        problems.ShouldBeEmpty();
        var refused = applications.Count(application => application.FirstTry is not null);
        lines.AppendLine(CultureInfo.InvariantCulture, $"accepted {applications.Count}, of which refused first {refused}; {all.Elapsed.TotalSeconds:N1} s with receipts");
        return lines.ToString();
    }

    private async Task<string> OneAsync(Installation installation, Counter counter, Application application)
    {
        var watch = Stopwatch.StartNew();
        using var officer = await installation.OfficerAsync(application.Officer);
        var accepted = await counter.TakeInAsync(application, officer);
        var receipt = await officer.Http.GetByteArrayAsync(new Uri($"/ho-so/{accepted.Id}/giay/giay-tiep-nhan.pdf", UriKind.Relative));
        Encoding.ASCII.GetString(receipt, 0, 5).ShouldBe("%PDF-", application.Name);
        Keep($"giay-tiep-nhan/{application.Name}.pdf", receipt);
        var tries = application.FirstTry is null ? "at once" : "second time";
        return string.Create(CultureInfo.InvariantCulture, $"{application.Name,-34} {accepted.Number}  {tries,-11} {watch.ElapsedMilliseconds,6} ms");
    }

    private Task<int> KeepFactsAsync(Installation installation) => installation.WithAsync<AppDb, int>(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT bytes FROM facts ORDER BY stream, sequence";
        var lines = new StringBuilder();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Append(Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(0))).Append('\n');
        }

        Keep("facts.jsonl", lines.ToString());
        return lines.Length;
    });

    private void Keep(string name, string text) => Keep(name, Encoding.UTF8.GetBytes(text));

    private void Keep(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>The keys that sign cookies stay behind: they are no part of what happened.</summary>
    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/keys/", StringComparison.Ordinal)))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }
    }
}
