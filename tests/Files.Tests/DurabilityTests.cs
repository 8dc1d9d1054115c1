using System.Diagnostics;

namespace MoCua.Files.Tests;

public class DurabilityTests : VaultTest
{
    [Fact]
    public async Task Content_is_synced_then_named_then_its_folder_synced_before_the_answer()
    {
        var trace = Path.Combine(Folder, "trace");
        _ = Vault;
        using var child = Start("strace", "-f", "-y", "-o", trace, "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,write", Environment.ProcessPath!, Self, Folder, "a.pdf");
        await child.StandardInput.BaseStream.WriteAsync(Samples.Pdf());
        child.StandardInput.Close();
        var hash = (await child.StandardOutput.ReadToEndAsync()).Trim();
        await child.WaitForExitAsync();

        var calls = await File.ReadAllLinesAsync(trace);
        var contentSynced = Array.FindIndex(calls, call => call.Contains("sync(") && call.Contains($"{Folder}/tmp/"));
        var named = Array.FindIndex(calls, call => call.Contains("rename") && call.Contains(hash));
        var folderSynced = Array.FindIndex(calls, Math.Max(0, named), call => call.Contains("fsync(") && call.Contains($"/{hash[..2]}>"));
        var answered = Array.FindIndex(calls, call => call.Contains("write(") && call.Contains($"\"{hash[..16]}"));
        new[] { contentSynced, named, folderSynced, answered }.ShouldAllBe(line => line >= 0, string.Join('\n', calls));
        new[] { contentSynced, named, folderSynced, answered }.ShouldBeInOrder();
    }

    [Fact]
    public async Task A_program_killed_in_the_middle_of_an_upload_leaves_nothing_with_a_name()
    {
        _ = Vault;
        using var child = Start(Environment.ProcessPath!, Self, Folder, "a.pdf");
        await child.StandardInput.BaseStream.WriteAsync(Samples.Pdf(padding: 500_000).AsMemory(0, 400_000));
        await child.StandardInput.FlushAsync(); // a pipe holds 64 KB, so the child has most of it by now

        child.Kill();
        await child.WaitForExitAsync();

        Leftovers().Length.ShouldBe(1);
        Everything().ShouldBe(Leftovers());
        _ = Vault;
        Everything().ShouldBeEmpty();
    }

    private static string Self => typeof(DurabilityTests).Assembly.Location;

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
    })!;
}
