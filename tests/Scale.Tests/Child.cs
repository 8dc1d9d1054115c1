using System.Diagnostics;

namespace MoCua.Scale.Tests;

/// <summary>The program of this assembly under strace, beside the tests.</summary>
internal static class Child
{
    private static string Self => typeof(Child).Assembly.Location;

    public static Process StartTraced(string trace, string data, int acceptances) => Process.Start(new ProcessStartInfo(
        "strace",
        [
            "-f", "-y", "--seccomp-bpf", "-s", "64", "-o", trace, "-e", "trace=fsync,fdatasync,pwrite64,write",
            Environment.ProcessPath!, Self, data, $"{acceptances}",
        ])
    {
        RedirectStandardOutput = true, UseShellExecute = false,
    })!;
}
