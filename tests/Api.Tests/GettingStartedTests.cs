using System.Diagnostics;
using System.Text.RegularExpressions;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class GettingStartedTests
{
    /// <summary>The two shell blocks of the page are what people copy: they are run as they stand, beside a demo as it ships.</summary>
    [Theory, BothDatabases]
    public async Task The_getting_started_of_the_page_runs_as_it_is_written(Database database)
    {
        var address = database is Database.Sqlite ? "sqlite" : await PostgresServer.NewDatabaseAsync();
        var data = Directory.CreateTempSubdirectory("mocua-start-").FullName;
        var page = await File.ReadAllTextAsync(DocumentTests.Beside("../../docs/api.md"));
        var (create, use) = (Block(page, "```bash\nmocua client create(?<text>.*?)```"), Block(page, "```bash run\n(?<text>.*?)```"));

        using (var program = await ServedProgram.StartAsync(data, address))
        {
            var (made, secret) = await ServedProgram.RunAsync(["client", "create", .. Words(create), "--database", address, "--data", data]);
            made.ShouldBe(0, secret);
            var (code, output) = await RunAsync(use, program.Address, secret.Trim());

            code.ShouldBe(0, output);
            output.ShouldContain("\"statusName\":\"Đã tiếp nhận\"");
        }

        Directory.Delete(data, recursive: true);
        if (database is Database.Postgres)
        {
            await PostgresServer.DropAsync(address);
        }
    }

    private static string Block(string page, string pattern)
    {
        var block = Regex.Match(page, pattern, RegexOptions.Singleline).Groups["text"].Value;
        block.ShouldNotBeEmpty(pattern);
        return block;
    }

    /// <summary>The words of a shell line, without the folder that the page names.</summary>
    private static IEnumerable<string> Words(string line) =>
        Regex.Matches(line.Replace("\\\n", " ", StringComparison.Ordinal).Replace("--data data", "", StringComparison.Ordinal), "\"([^\"]*)\"|(\\S+)")
            .Select(word => word.Groups[1].Success ? word.Groups[1].Value : word.Value);

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
