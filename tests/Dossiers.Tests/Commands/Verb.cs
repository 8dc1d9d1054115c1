using System.Diagnostics;
using MoCua.Host;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Commands;

/// <summary>The program itself, called from a shell beside the running installation.</summary>
internal static class Verb
{
    public sealed record Said(int Exit, string Out, string Error);

    public static Task<Said> RunAsync(Installation installation, string? input, params string[] words) => RunAsync(installation.Options, input, words);

    public static async Task<Said> RunAsync(MocuaOptions options, string? input, params string[] words)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mocua"), [.. words, "--data", options.Data, "--database", options.Database])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var (said, complained) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.StandardInput.WriteAsync(input ?? "");
        program.StandardInput.Close();
        await program.WaitForExitAsync();
        return new Said(program.ExitCode, (await said).Trim(), (await complained).Trim());
    }
}
