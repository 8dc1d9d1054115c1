using System.Diagnostics;
using System.Text.RegularExpressions;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class GettingStartedTests
{
    /// <summary>The shell block of the page is what people copy: it is run as it stands, against an installation of our own.</summary>
    [Theory, BothDatabases]
    public async Task The_getting_started_of_the_page_runs_as_it_is_written(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var secret = await installation.WithAsync<SystemClients, string>(async clients =>
            (await clients.CreateAsync(new NewSystem("cong-mau", "Cổng mẫu", Client.BoDe, "counter-officer", "Hệ thống", Client.AllScopes.Split(' ')), CancellationToken.None)).Value);
        var page = await File.ReadAllTextAsync(DocumentTests.Beside("../../docs/api.md"));
        var script = Regex.Match(page, "```bash run\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;
        script.ShouldNotBeEmpty();

        var (code, output) = await RunAsync(script, installation.Address, secret);

        code.ShouldBe(0, output);
        output.ShouldContain("\"statusName\":\"Đã tiếp nhận\"");
    }

    private static async Task<(int Code, string Output)> RunAsync(string script, Uri address, string secret)
    {
        var folder = Directory.CreateTempSubdirectory("mocua-curl-").FullName;
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
            Environment = { ["MOCUA"] = address.ToString().TrimEnd('/'), ["CLIENT"] = "cong-mau", ["SECRET"] = secret },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, await output + await errors);
    }
}
