using System.Diagnostics;

namespace MoCua.Letters.Tests;

/// <summary>The foreign programs that judge what we print. A missing one is an error, never a skip.</summary>
internal static class Tools
{
    public static string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new InvalidOperationException($"This test needs “{tool}”: apt-get install weasyprint poppler-utils zbar-tools qpdf fonts-liberation2", problem);
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, $"{tool} {string.Join(' ', arguments)}: {errors.Result}");
            return output;
        }
    }
}

/// <summary>A printed letter on disk, seen through poppler and zbar.</summary>
internal sealed class PrintedLetter : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("letters-").FullName;

    public PrintedLetter(byte[] pdf) => File.WriteAllBytes(Pdf, pdf);

    public string Pdf => Path.Combine(folder, "letter.pdf");

    public string Text => Tools.Run("pdftotext", "-layout", Pdf, "-");

    public string Info => Tools.Run("pdfinfo", Pdf);

    public string Fonts => Tools.Run("pdffonts", Pdf);

    public int Pages => int.Parse(Info.Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..].Trim());

    /// <summary>What a foreign reader finds on a page at 200 dpi, as “QR-Code:text” and “CODE-128:text”.</summary>
    public IReadOnlyList<string> CodesOnPage(int page)
    {
        var number = page.ToString();
        Tools.Run("pdftoppm", "-r", "200", "-png", "-singlefile", "-f", number, "-l", number, Pdf, Path.Combine(folder, $"page-{number}"));
        return Tools.Run("zbarimg", "-q", Path.Combine(folder, $"page-{number}.png")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
