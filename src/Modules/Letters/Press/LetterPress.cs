using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using MoCua.Kernel.Results;
using MoCua.Letters.Templates;

namespace MoCua.Letters.Press;

/// <summary>
/// Prints HTML as PDF in warm worker processes. The HTML must bring everything with it: the press reads no file
/// and no network address. Equal input gives equal bytes. One press serves the whole program.
/// </summary>
public sealed class LetterPress : IDisposable
{
    private readonly LetterPressOptions options;
    private readonly ILogger<LetterPress> logger;
    private readonly SemaphoreSlim places;
    private readonly ConcurrentBag<PressWorker> idle = [];
    private readonly CancellationTokenSource closing = new();
    private readonly Lock layingOut = new();
    private string? folder;

    public LetterPress(LetterPressOptions options, ILogger<LetterPress> logger)
    {
        this.options = options;
        this.logger = logger;
        places = new SemaphoreSlim(options.Workers);
    }

    /// <summary>The operating system's numbers of the workers that wait for a letter.</summary>
    internal IEnumerable<int> IdleProcesses => idle.Select(worker => worker.ProcessId);

    /// <summary>Is there a press on this machine at all. Without one, the same HTML is the print view.</summary>
    public bool IsInstalled => Interpreter is not null;

    private string? Interpreter => PressInstallation.FindInterpreter(options, Environment.GetEnvironmentVariable("PATH"));

    /// <summary>The letter as PDF, fonts embedded.</summary>
    /// <param name="html">A whole HTML document, as <see cref="Papers.OfficePapers"/> and <see cref="LetterSheet"/> make it.</param>
    /// <param name="paper">The sheet; it overrules what the HTML asks for.</param>
    /// <returns>
    /// The bytes, or a refusal: <c>press-missing</c> (WeasyPrint is not installed), <c>press-failed</c>,
    /// <c>press-slow</c>, <c>letter-too-large</c>.
    /// </returns>
    public async Task<Result<byte[]>> PrintAsync(string html, LetterPaper paper, CancellationToken ct)
    {
        if (Encoding.UTF8.GetByteCount(html) > options.InputLimit * 1024 * 1024)
        {
            return Refusals.LetterTooLarge(options.InputLimit);
        }

        if (Interpreter is not { } interpreter)
        {
            return Refusals.PressMissing;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, closing.Token);
        await places.WaitAsync(either.Token);
        try
        {
            return await PrintInPlaceAsync(interpreter, html, paper, either.Token);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        while (idle.TryTake(out var worker))
        {
            worker.Dispose();
        }

        if (folder is not null && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Result<byte[]>> PrintInPlaceAsync(string interpreter, string html, LetterPaper paper, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            // A waiting worker may have died unseen; a letter that finds it dead gets a fresh one.
            return idle.TryTake(out var warm) && await TryWarmAsync(warm, html, paper, limit.Token) is { } pdf
                ? pdf
                : await PrintFreshAsync(interpreter, html, paper, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            logger.LogWarning("A letter of {Length} characters took longer than {Limit}", html.Length, options.TimeLimit);
            return Refusals.PressSlow;
        }
        catch (Exception problem) when (problem is PressJobException or IOException or InvalidDataException or System.ComponentModel.Win32Exception)
        {
            logger.LogWarning(problem, "A letter of {Length} characters was not printed", html.Length);
            return Refusals.PressFailed;
        }
    }

    private async Task<byte[]?> TryWarmAsync(PressWorker worker, string html, LetterPaper paper, CancellationToken ct)
    {
        try
        {
            return await PrintWithAsync(worker, html, paper, ct);
        }
        catch (IOException problem)
        {
            logger.LogInformation(problem, "A press worker was found dead");
            return null;
        }
    }

    private async Task<Result<byte[]>> PrintFreshAsync(string interpreter, string html, LetterPaper paper, CancellationToken ct) =>
        await PressWorker.StartAsync(interpreter, Folder(), options, logger, ct) is { } worker
            ? await PrintWithAsync(worker, html, paper, ct)
            : Refusals.PressMissing;

    private async Task<byte[]> PrintWithAsync(PressWorker worker, string html, LetterPaper paper, CancellationToken ct)
    {
        var keep = false;
        try
        {
            var pdf = await worker.PrintAsync(html, paper, ct);
            keep = worker.Jobs < options.JobsPerWorker && !closing.IsCancellationRequested;
            return pdf;
        }
        finally
        {
            if (keep)
            {
                idle.Add(worker);
            }
            else
            {
                worker.Dispose();
            }
        }
    }

    /// <summary>The folder with the workers' script; laid out anew when a cleaner of temporary files has taken it away.</summary>
    private string Folder()
    {
        lock (layingOut)
        {
            if (folder is null || !File.Exists(Path.Combine(folder, "press.py")))
            {
                folder = Directory.CreateTempSubdirectory("mocua-press-").FullName;
                File.WriteAllText(Path.Combine(folder, "press.py"), SharedParts.Read("press.py"));
            }

            return folder;
        }
    }
}
