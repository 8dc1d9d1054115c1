using MoCua.Dossiers.Finding;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Tests.Finding;

public class ExcelSheetTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.test\";\"x\")", null)]
    [InlineData("+84912345678", null)]
    [InlineData("-1+1", null)]
    [InlineData("@SUM(A1:A9)", null)]
    [InlineData("\t=1+1", null)]
    [InlineData("001194900001", null)]
    [InlineData("  <b>&\"' Đặng Thị 👶 ", null)]
    [InlineData("_x003D_1+1", "_x005F_x003D_1+1")]
    [InlineData("a\u0000\u0007b\uFFFF", "ab")]
    public async Task Text_stays_text_whatever_it_begins_with(string text, string? stored)
    {
        var cell = (await WriteAsync([text])).Cell("A5");

        cell.Attribute("t")!.Value.ShouldBe("inlineStr");
        cell.Attribute("s")!.Value.ShouldBe("1");
        cell.Value.ShouldBe(stored ?? text);
        cell.Descendants().ShouldNotContain(each => each.Name.LocalName == "f");
    }

    [Fact]
    public async Task Moments_are_dates_numbers_are_numbers_and_nothing_is_nothing()
    {
        var book = await WriteAsync([Moment.FromLocal(new DateTime(2024, 10, 7, 8, 30, 0, DateTimeKind.Unspecified)), 12L, null, "", "z"]);

        Workbook.Date(book.Cell("A5")).ShouldBe(new DateTime(2024, 10, 7, 8, 30, 0, DateTimeKind.Unspecified), TimeSpan.FromMilliseconds(1));
        (book.Cell("A5").Attribute("s")!.Value, book.Cell("B5").Value, book.Cell("E5").Value).ShouldBe(("2", "12", "z"));
        book.Cells.Count(cell => cell.Attribute("r")!.Value.EndsWith('5')).ShouldBe(3);
    }

    [Fact]
    public async Task The_head_says_what_is_listed_and_stays_when_scrolled()
    {
        var book = await WriteAsync(["x"]);

        book.Rows.Select(row => row.Count == 0 ? null : row[0]).ShouldBe(["Danh sách", "Điều kiện: mọi hồ sơ", null, "Cột 0", "x"]);
        (book.Pane.Attribute("state")!.Value, book.Pane.Attribute("ySplit")!.Value, book.Pane.Attribute("topLeftCell")!.Value).ShouldBe(("frozen", "4", "A5"));
        book.Sheet.Elements().Last().Attribute("ref")!.Value.ShouldBe("A4:A5");
    }

    private static async Task<Workbook> WriteAsync(IReadOnlyList<object?> cells)
    {
        using var file = new MemoryStream();
        ExcelColumn[] columns = [.. cells.Select((_, at) => new ExcelColumn($"Cột {at}", 12))];
        using var sheet = await ExcelSheet.BeginAsync(file, new ExcelHead("Danh sách", ["Điều kiện: mọi hồ sơ"]), columns, CancellationToken.None);
        await sheet.AddAsync([cells], CancellationToken.None);
        await sheet.EndAsync(CancellationToken.None);
        file.Position = 0;
        return new Workbook(file);
    }
}
