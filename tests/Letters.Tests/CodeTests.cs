using MoCua.Letters.Codes;
using MoCua.Letters.Press;

namespace MoCua.Letters.Tests;

[Collection(PrintedPapers.Name)]
public sealed class CodeTests(ThePress press)
{
    public static TheoryData<string> Barcodes =>
    [
        "000.00.08.H26-241007-0001", "G09.20-20260609-0092637", "0", "00", "123", "1234", "12345", "A1", "ABC1234567", "1234567ABC", "12A3456B78901",
        " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    ];

    [Theory]
    [MemberData(nameof(Barcodes))]
    public async Task Every_barcode_is_read_back_by_a_foreign_reader(string text)
    {
        using var letter = await press.PrintAsync(LetterSheet.Html("Mã", $"<style>.code128 {{ width: 130mm; height: 15mm }}</style>{Code128.ToSvg(text)}"), LetterPaper.A5Landscape);

        letter.CodesOnPage(1).ShouldBe([$"CODE-128:{text}"]);
    }

    [Theory]
    [InlineData("https://mocua.example.vn/xac-minh/7Qf3kM2vTz9LpXw4RbN8sD", QrLevel.M)]
    [InlineData("https://mocua.example.vn/xac-minh/7Qf3kM2vTz9LpXw4RbN8sD", QrLevel.Q)]
    [InlineData("Hồ sơ của ông Nguyễn Văn Đức, phường Bồ Đề", QrLevel.M)]
    public async Task Every_qr_code_is_read_back_by_a_foreign_reader(string text, QrLevel level)
    {
        using var letter = await press.PrintAsync(LetterSheet.Html("Mã", QrCode.ToSvg(text, level)), LetterPaper.A5);

        letter.CodesOnPage(1).ShouldBe([$"QR-Code:{text}"]);
    }

    [Fact]
    public void Digits_travel_in_pairs_where_that_is_shorter()
    {
        // start C, 12, 34, to B, A, check, stop
        Code128.Symbols("1234A").ShouldBe([105, 12, 34, 100, 33, (105 + 12 + 68 + 300 + 132) % 103, 106]);
        Code128.Symbols("AB12").ShouldBe([104, 33, 34, 17, 18, (104 + 33 + 68 + 51 + 72) % 103, 106]);
    }

    [Fact]
    public void The_table_of_widths_is_sound()
    {
        Code128Widths.Of.Length.ShouldBe(107);
        Code128Widths.Of.Distinct().Count().ShouldBe(107);
        Code128Widths.Of.Take(106).ShouldAllBe(widths => widths.Sum(width => width - '0') == 11);
        Code128Widths.Of[106].Sum(width => width - '0').ShouldBe(13);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hồ sơ")]
    [InlineData("a\nb")]
    public void What_the_barcode_cannot_carry_is_known_before(string text) => Code128.CanCarry(text).ShouldBeFalse();

    [Fact]
    public void The_label_of_a_code_is_escaped() => QrCode.ToSvg("\"><script>").ShouldContain("aria-label=\"&quot;&gt;&lt;script&gt;\"");
}
