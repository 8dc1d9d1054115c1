using Microsoft.Extensions.Logging.Abstractions;
using MoCua.Letters.Press;

namespace MoCua.Letters.Tests;

/// <summary>One warm press for all tests that only want paper.</summary>
public sealed class ThePress : IDisposable
{
    internal LetterPress Press { get; } = new(new LetterPressOptions(), NullLogger<LetterPress>.Instance);

    internal async Task<PrintedLetter> PrintAsync(string html, LetterPaper paper)
    {
        Press.IsInstalled.ShouldBeTrue("These tests need WeasyPrint: apt-get install weasyprint poppler-utils zbar-tools qpdf fonts-liberation2");
        var pdf = await Press.PrintAsync(html, paper, CancellationToken.None);
        return new PrintedLetter(pdf.Match(bytes => bytes, refusal => throw new InvalidOperationException(refusal.Message)));
    }

    public void Dispose() => Press.Dispose();
}

[CollectionDefinition(Name)]
public sealed class PrintedPapers : ICollectionFixture<ThePress>
{
    public const string Name = "printed papers";
}
