using System.Diagnostics;

namespace MoCua.Scale.Tests;

/// <summary>The program of this assembly, running beside the tests.</summary>
internal static class Child
{
    private static string Self => typeof(Child).Assembly.Location;

    public static Process Start(string data, string database, int writers, int each) =>
        Start(Environment.ProcessPath!, Self, data, database, $"{writers}", $"{each}");

    public static Process StartTraced(string trace, string data, int each) => Start(
        "strace", "-f", "-y", "--seccomp-bpf", "-s", "64", "-o", trace, "-e", "trace=fsync,fdatasync,pwrite64,write",
        Environment.ProcessPath!, Self, data, "sqlite", "1", $"{each}");

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true, UseShellExecute = false,
    })!;
}
