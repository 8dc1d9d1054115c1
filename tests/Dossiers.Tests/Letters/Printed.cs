using System.Diagnostics;
using System.Globalization;

namespace MoCua.Dossiers.Tests.Letters;

/// <summary>A printed letter on disk, seen through poppler and zbar. A missing program is an error, never a skip.</summary>
internal sealed class Printed : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dossier-letters-").FullName;

    public Printed(byte[] pdf, string? keepAs = null)
    {
        File.WriteAllBytes(Pdf, pdf);
        if (keepAs is not null && Environment.GetEnvironmentVariable("MOCUA_KEEP_LETTERS") is { Length: > 0 } kept)
        {
            File.WriteAllBytes(Path.Combine(kept, keepAs), pdf);
        }
    }

    /// <summary>The words in reading order, with every run of spaces and line ends as one space.</summary>
    public string Text => string.Join(' ', Run("pdftotext", Pdf, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public int Pages => int.Parse(
        Run("pdfinfo", Pdf).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..].Trim(), CultureInfo.InvariantCulture);

    /// <summary>How zbarimg says that a page carries no code.</summary>
    private const int NothingFound = 4;

    private string Pdf => Path.Combine(folder, "letter.pdf");

    /// <summary>What a foreign reader finds at 200 dpi, as “QR-Code:text” and “CODE-128:text”.</summary>
    public IReadOnlyList<string> CodesOnPage(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        Run("pdftoppm", "-r", "200", "-png", "-singlefile", "-f", number, "-l", number, Pdf, Path.Combine(folder, $"page-{number}"));
        return Run("zbarimg", "-q", Path.Combine(folder, $"page-{number}.png")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        (process.ExitCode is 0 || (tool is "zbarimg" && process.ExitCode is NothingFound)).ShouldBeTrue($"{tool}: {errors.Result}");
        return output;
    }
}
