using System.Diagnostics;

namespace MoCua.Dossiers.Tests;

public sealed class BrokenBundleTests : IDisposable
{
    private const string Bundle = "dang-ky-khai-sinh";

    private readonly string folder = Directory.CreateTempSubdirectory("mocua-start-").FullName;

    [Fact]
    public async Task A_broken_bundle_is_named_with_its_fault_and_the_program_does_not_start()
    {
        var bundles = Path.Combine(folder, "bundles");
        Copy(Path.Combine(AppContext.BaseDirectory, "bundles", Bundle), Path.Combine(bundles, Bundle));
        await File.WriteAllTextAsync(Path.Combine(bundles, Bundle, "form.schema.json"), "{ \"type\": ");

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mocua.dll"), "serve", "--demo", "--data", Path.Combine(folder, "data"), "--bundles", bundles, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = await program.StandardError.ReadToEndAsync(patience.Token);
        await program.WaitForExitAsync(patience.Token);

        program.ExitCode.ShouldBe(1, said);
        said.ShouldContain(Bundle);
        said.ShouldContain("form.schema.json");
        said.ShouldContain("error: bad-schema");
        said.ShouldContain("mocua bundle check");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
