using MoCua.Letters.Papers;
using MoCua.Letters.Press;

namespace MoCua.Letters.Tests;

[Collection(PrintedPapers.Name)]
public sealed class ReceiptTests(ThePress press)
{
    [Fact]
    public async Task A_receipt_is_two_sheets_of_A5_with_codes_that_a_foreign_reader_reads()
    {
        using var letter = await press.PrintAsync(OfficePapers.ReceiptHtml(Given.Receipt), LetterPaper.A5);

        letter.Info.ShouldContain("419.528 x 595.276 pts");
        letter.Pages.ShouldBe(2);
        for (var page = 1; page <= 2; page++)
        {
            letter.CodesOnPage(page).ShouldBe([$"QR-Code:{Given.VerifyUrl}", $"CODE-128:{Given.Number}"], ignoreOrder: true);
        }
    }
}
