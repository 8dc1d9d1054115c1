using System.Diagnostics;

namespace MoCua.Journeys.Tests;

/// <summary>A citizen's telephone: reads the codes off the first page of a paper with foreign programs.</summary>
internal static class Scanner
{
    /// <summary>“QR-Code:…” and “CODE-128:…”, as zbar finds them at 200 dpi.</summary>
    public static Task<IReadOnlyList<string>> CodesAsync(byte[] pdf) => OnDiskAsync<IReadOnlyList<string>>(pdf, async paper =>
    {
        await RunAsync("pdftoppm", "-r", "200", "-png", "-singlefile", paper, paper);
        return (await RunAsync("zbarimg", "-q", paper + ".png")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    });

    public static Task<string> TextAsync(byte[] pdf) => OnDiskAsync(pdf, paper => RunAsync("pdftotext", "-layout", paper, "-"));

    /// <summary>Where the QR code leads.</summary>
    public static async Task<string> AddressAsync(byte[] pdf) =>
        (await CodesAsync(pdf)).First(code => code.StartsWith("QR-Code:", StringComparison.Ordinal))["QR-Code:".Length..];

    private static async Task<T> OnDiskAsync<T>(byte[] pdf, Func<string, Task<T>> read)
    {
        var folder = Directory.CreateTempSubdirectory("mocua-scan-").FullName;
        try
        {
            var paper = Path.Combine(folder, "paper.pdf");
            await File.WriteAllBytesAsync(paper, pdf);
            return await read(paper);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, program);
        return said;
    }
}
