using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace MoCua.Letters.Press;

/// <summary>One warm Python process that prints one letter at a time.</summary>
internal sealed class PressWorker : IDisposable
{
    private const int LargestFrame = 256 * 1024 * 1024;

    private readonly Process process;

    private PressWorker(Process process) => this.process = process;

    /// <summary>Letters printed so far.</summary>
    public int Jobs { get; private set; }

    public int ProcessId => process.Id;

    /// <summary>Starts a worker and waits until it is warm; null when this Python has no WeasyPrint.</summary>
    public static async Task<PressWorker?> StartAsync(string interpreter, string folder, LetterPressOptions options, ILogger logger, CancellationToken ct)
    {
        var worker = new PressWorker(Launch(interpreter, folder, options, logger));
        try
        {
            var hello = JsonDocument.Parse(await worker.ReadFrameAsync(ct)).RootElement;
            if (hello.GetProperty("ready").GetBoolean())
            {
                return worker;
            }

            logger.LogWarning("WeasyPrint does not load: {Problem}", hello.GetProperty("error").GetString());
            worker.Dispose();
            return null;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>The PDF. Any exception leaves the worker in an unknown state: throw it away.</summary>
    public async Task<byte[]> PrintAsync(string html, LetterPaper paper, CancellationToken ct)
    {
        Jobs++;
        await WriteFrameAsync(JsonSerializer.SerializeToUtf8Bytes(new { html, paper = paper.CssSize() }), ct);
        var answer = JsonDocument.Parse(await ReadFrameAsync(ct)).RootElement;
        return answer.GetProperty("ok").GetBoolean()
            ? await ReadFrameAsync(ct)
            : throw new PressJobException(answer.GetProperty("error").GetString() ?? "");
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended already
        }

        process.Dispose();
    }

    private static Process Launch(string interpreter, string folder, LetterPressOptions options, ILogger logger)
    {
        var start = new ProcessStartInfo(interpreter)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-s"); // no packages of the user
        start.ArgumentList.Add("-B"); // no compiled files left behind
        start.ArgumentList.Add(Path.Combine(folder, "press.py"));
        start.ArgumentList.Add(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(((long)options.MemoryLimit * 1024 * 1024).ToString(CultureInfo.InvariantCulture));

        // Nothing of the host's environment, which may hold secrets. A fixed hash seed and epoch make equal input equal bytes.
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["SOURCE_DATE_EPOCH"] = "1704067200";

        var process = Process.Start(start) ?? throw new InvalidOperationException("The operating system started no process.");
        process.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data))
            {
                logger.LogDebug("Press: {Line}", line.Data);
            }
        };
        process.BeginErrorReadLine();
        return process;
    }

    private async Task WriteFrameAsync(byte[] data, CancellationToken ct)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        var stream = process.StandardInput.BaseStream;
        await stream.WriteAsync(length, ct);
        await stream.WriteAsync(data, ct);
        await stream.FlushAsync(ct);
    }

    private async Task<byte[]> ReadFrameAsync(CancellationToken ct)
    {
        var stream = process.StandardOutput.BaseStream;
        var length = new byte[4];
        await stream.ReadExactlyAsync(length, ct);
        var count = BinaryPrimitives.ReadInt32BigEndian(length);
        if (count is < 0 or > LargestFrame)
        {
            throw new InvalidDataException($"A frame of {count} bytes is no answer of the press.");
        }

        var data = new byte[count];
        await stream.ReadExactlyAsync(data, ct);
        return data;
    }
}

/// <summary>The press works, but not on this letter.</summary>
internal sealed class PressJobException(string message) : Exception(message);
