using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;

namespace MoCua.Letters.Tests;

public sealed class LetterPressTests
{
    private static readonly string Plain = LetterSheet.Html("Thử", "<section class=\"a4\"><p>Ủy ban nhân dân phường Bồ Đề</p></section>");

    [Fact]
    public async Task Without_WeasyPrint_the_refusal_says_how_to_print_all_the_same()
    {
        using var press = Press(new LetterPressOptions { Interpreter = "/nowhere/python3" });

        var answer = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);

        press.IsInstalled.ShouldBeFalse();
        answer.Refusal!.Code.ShouldBe("press-missing");
        answer.Refusal.Message.ShouldContain("Ctrl+P");
    }

    [Fact]
    public void The_interpreter_is_the_one_that_the_weasyprint_command_names()
    {
        PressInstallation.FindInterpreter(new LetterPressOptions(), "/nowhere:/usr/bin").ShouldBe("/usr/bin/python3");
        PressInstallation.FindInterpreter(new LetterPressOptions(), "/nowhere").ShouldBeNull();
    }

    [Theory]
    [InlineData(LetterPaper.A4, "595.276 x 841.89 pts")]
    [InlineData(LetterPaper.A4Landscape, "841.89 x 595.276 pts")]
    [InlineData(LetterPaper.A5, "419.528 x 595.276 pts")]
    [InlineData(LetterPaper.A5Landscape, "595.276 x 419.528 pts")]
    public async Task The_paper_asked_for_is_the_paper_printed_on(LetterPaper paper, string size)
    {
        using var press = Press();
        using var letter = new PrintedLetter((await press.PrintAsync(Plain, paper, CancellationToken.None)).Value);

        letter.Info.ShouldContain(size);
    }

    [Fact]
    public async Task The_same_letter_has_the_same_bytes_from_another_worker_and_after_other_letters()
    {
        using var first = Press();
        using var second = Press();
        var html = OfficePapers.ReceiptHtml(Given.Receipt);
        _ = await second.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);

        var here = (await first.PrintAsync(html, LetterPaper.A5, CancellationToken.None)).Value;
        var there = (await second.PrintAsync(html, LetterPaper.A5, CancellationToken.None)).Value;

        there.SequenceEqual(here).ShouldBeTrue();
    }

    [Fact]
    public async Task A_worker_that_died_while_it_waited_is_replaced_unseen()
    {
        using var press = Press();
        _ = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);
        using (var worker = Process.GetProcessById(press.IdleProcesses.ShouldHaveSingleItem()))
        {
            worker.Kill();
            worker.WaitForExit();
        }

        var answer = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);

        answer.IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task A_worker_is_replaced_after_its_share_of_letters()
    {
        using var press = Press(new LetterPressOptions { JobsPerWorker = 2 });
        _ = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);
        press.IdleProcesses.Count().ShouldBe(1);

        _ = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);

        press.IdleProcesses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_that_takes_too_long_is_given_up_with_advice()
    {
        using var press = Press(new LetterPressOptions { TimeLimit = TimeSpan.FromMilliseconds(1) });

        var answer = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);

        answer.Refusal!.Code.ShouldBe("press-slow");
    }

    [Fact]
    public async Task A_caller_that_leaves_does_not_spoil_the_press()
    {
        using var press = Press(new LetterPressOptions { Workers = 1 });
        using var leaving = new CancellationTokenSource();
        var left = press.PrintAsync(Plain, LetterPaper.A4, leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);

        var answer = await press.PrintAsync(Plain, LetterPaper.A4, CancellationToken.None);

        answer.IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_beyond_the_limit_is_refused()
    {
        using var press = Press(new LetterPressOptions { InputLimit = 1 });

        var answer = await press.PrintAsync(new string('đ', 600_000), LetterPaper.A4, CancellationToken.None);

        answer.Refusal!.Code.ShouldBe("letter-too-large");
    }

    [Fact]
    public async Task Twenty_letters_at_once_are_all_printed_each_with_its_own_text()
    {
        using var press = Press();
        var letters = await Task.WhenAll(Enumerable.Range(1, 20).Select(async number =>
        {
            var html = OfficePapers.ReceiptHtml(Given.Receipt with { EntryNumber = $"9{number:000}" });
            return (number, pdf: (await press.PrintAsync(html, LetterPaper.A5, CancellationToken.None)).Value);
        }));

        foreach (var (number, pdf) in letters)
        {
            using var letter = new PrintedLetter(pdf);
            letter.Text.ShouldContain($"Số thứ tự: 9{number:000}");
        }

        press.IdleProcesses.Count().ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_letter_reads_neither_files_nor_the_network()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "p { content: 'x' } BI-MAT-CUA-MAY-CHU");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var site = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var html = $$"""
            <link rel="stylesheet" href="{{site}}/a.css"><link rel="stylesheet" href="file://{{secret}}">
            <link rel="attachment" href="file://{{secret}}"><base href="file:///etc/">
            <style>@import url({{site}}/b.css); @font-face { font-family: x; src: url({{site}}/c.ttf), url(file://{{secret}}) } p { font-family: x; background: url({{site}}/d.png) }</style>
            <p>Nội dung còn lại</p><img src="{{site}}/e.png"><img src="file://{{secret}}"><img src="passwd"><a rel="attachment" href="file://{{secret}}">tệp</a>
            <object data="{{site}}/f"></object><embed src="file://{{secret}}"><iframe src="file://{{secret}}"></iframe>
            <svg width="10" height="10"><image href="{{site}}/g.png" width="5" height="5"/><use href="file://{{secret}}#x"/></svg>
            """;
        using var press = Press();

        using var letter = new PrintedLetter((await press.PrintAsync(html, LetterPaper.A4, CancellationToken.None)).Value);

        letter.Text.ShouldContain("Nội dung còn lại");
        listener.Pending().ShouldBeFalse();
        Tools.Run("pdfdetach", "-list", letter.Pdf).ShouldContain("0 embedded files");
        Tools.Run("qpdf", "--qdf", "--object-streams=disable", letter.Pdf, "-").ShouldNotContain("BI-MAT-CUA-MAY-CHU");
        File.Delete(secret);
    }

    private static LetterPress Press(LetterPressOptions? options = null) => new(options ?? new LetterPressOptions(), NullLogger<LetterPress>.Instance);
}
