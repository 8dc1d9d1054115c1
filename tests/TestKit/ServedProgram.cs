using System.Collections.Concurrent;
using System.Diagnostics;
using MoCua.Host;

namespace MoCua.TestKit;

/// <summary>The program as it ships, <c>mocua serve --demo --empty</c>, in a process of its own on a free port: it can be killed and started again.</summary>
public sealed class ServedProgram : IDisposable
{
    private const string Listening = "MoCua: ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended before it listened: {Said}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>From the start of the process to the first 200 of /health/ready.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Everything it wrote on the console so far.</summary>
    public string Said => string.Join('\n', said);

    /// <param name="data">Its folder; what lies there is taken up again.</param>
    /// <param name="database"><c>sqlite</c> or a connection string.</param>
    /// <param name="press">Whether it finds the press that prints letters to PDF; it is looked for on the PATH.</param>
    public static async Task<ServedProgram> StartAsync(string data, string database, bool press = true)
    {
        var time = Stopwatch.StartNew();
        var program = new ServedProgram(Start(press, "serve", "--demo", "--empty", "--urls", "http://127.0.0.1:0", "--data", data, "--database", database));
        program.Address = await program.listening.Task;
        using var http = new HttpClient { BaseAddress = program.Address };
        (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
        program.StartedIn = time.Elapsed;
        return program;
    }

    /// <summary>Runs another verb to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] verb)
    {
        using var process = Start(press: true, verb);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>SIGKILL: nothing of it runs on.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for its end, whatever caused it.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static Process Start(bool press, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Composition).Assembly.Location, .. verb])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        if (!press)
        {
            start.Environment["PATH"] = "";
        }

        return Process.Start(start)!;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        if (line.StartsWith(Listening, StringComparison.Ordinal))
        {
            listening.TrySetResult(new Uri(line[Listening.Length..]));
        }
    }
}
