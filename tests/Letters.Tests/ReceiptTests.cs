using System.Security.Cryptography;
using System.Text;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;

namespace MoCua.Letters.Tests;

[Collection(PrintedPapers.Name)]
public sealed class ReceiptTests(ThePress press)
{
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Công Tằng Tôn Nữ Hoàng Thị Thử Nghiệm Đặc Biệt", 4));

    [Fact]
    public async Task Both_copies_carry_codes_that_a_foreign_reader_reads_from_paper()
    {
        using var letter = await press.PrintAsync(OfficePapers.ReceiptHtml(Given.Receipt), LetterPaper.A5);

        letter.Pages.ShouldBe(2);
        for (var page = 1; page <= 2; page++)
        {
            letter.CodesOnPage(page).ShouldBe([$"QR-Code:{Given.VerifyUrl}", $"CODE-128:{Given.Number}"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Twenty_papers_and_long_names_flow_on_and_nothing_is_cut()
    {
        var papers = Enumerable.Range(1, 20).Select(order => new PaperLine(order, $"Giấy tờ thứ {order} có tên rất dài để phải xuống dòng trong ô của bảng thành phần hồ sơ", 1, order % 2, order % 3)).ToList();
        var owner = new Party($"{LongName} Chủ-Hồ-Sơ", "Số hộ chiếu", "C0000001", new string('ă', 300));

        using var letter = await press.PrintAsync(OfficePapers.ReceiptHtml(Given.Receipt with { Papers = papers, Submitter = Given.Submitter with { Name = LongName }, Owner = owner }), LetterPaper.A5);

        letter.Pages.ShouldBeGreaterThan(2);
        var words = letter.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var flowing = string.Join(' ', words);
        for (var order = 1; order <= 20; order++)
        {
            flowing.Split($"Giấy tờ thứ {order} ").Length.ShouldBe(3, $"paper {order} stands once on each copy");
        }

        string.Concat(words).ShouldContain(new string('ă', 300));
        flowing.ShouldContain("Chủ-Hồ-Sơ");
        flowing.Split("NGƯỜI TIẾP NHẬN HỒ SƠ").Length.ShouldBe(3);
        flowing.ShouldContain("Liên 2 Trang 1");
    }

    [Fact]
    public async Task Every_field_of_the_form_is_on_the_paper()
    {
        var receipt = Given.Receipt with
        {
            Owner = new Party("Trần Thử Chủ", "Mã số thuế", "0109999999", "Số 5 phố Mẫu"),
            Representative = "Phạm Đại Diện – Giám đốc",
            DueAt = Given.At(2024, 11, 6, 17, 0),
            SecondDue = new UnitDue("Phòng Lao động - Thương binh và Xã hội", Given.At(2024, 10, 24, 17, 0)),
            Notes = ["Nhận kết quả qua dịch vụ bưu chính công ích."],
            Head = Given.Receipt.Head with { Symbol = "147/TNHS" },
        };

        using var letter = await press.PrintAsync(OfficePapers.ReceiptHtml(receipt), LetterPaper.A5);

        var text = string.Join(' ', letter.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] said =
        [
            "UBND PHƯỜNG BỒ ĐỀ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 147/TNHS", "Bồ Đề, ngày 07 tháng 10 năm 2024",
            "Mã hồ sơ: 000.00.08.H26-241007-0001", "Số CCCD: 001099999901", "0900 000 001", "thu.nghiem@example.vn", "Chủ hồ sơ: Trần Thử Chủ – Mã số thuế: 0109999999",
            "Địa chỉ của chủ hồ sơ: Số 5 phố Mẫu", "Người đại diện: Phạm Đại Diện – Giám đốc", "2. Số lượng hồ sơ: 1 (bộ)", "4. Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 07 tháng 10 năm 2024",
            "5. Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 06 tháng 11 năm 2024",
            "Trong đó, tại Phòng Lao động - Thương binh và Xã hội: 17 giờ 00 phút, ngày 24 tháng 10 năm 2024",
            "16.000 đồng (đã nộp)", "Quyển số: 01/2024 Số thứ tự: 0147", "– Nhận kết quả qua dịch vụ bưu chính công ích.", "Liên 1: lưu tại", "Liên 2: giao cho",
        ];
        said.ShouldAllBe(each => text.Contains(each));
    }

    [Fact]
    public void A_procedure_without_a_term_or_a_fee_says_so()
    {
        var html = OfficePapers.ReceiptHtml(Given.Receipt with { DueAt = null, DueExplanation = [], Fees = [] });

        html.ShouldContain("thủ tục không quy định thời hạn");
        html.ShouldContain("7. Phí, lệ phí: không thu");
    }

    [Fact]
    public async Task Hostile_input_is_printed_as_what_it_is()
    {
        const string hostile = "<script>alert(1)</script><img src=file:///etc/passwd>{{number}}{{{x}}}\"'></section>";
        var receipt = Given.Receipt with
        {
            Submitter = new Party(hostile, hostile, hostile, hostile, hostile, hostile),
            Content = hostile,
            Papers = [new(1, hostile, Originals: 1, Note: hostile)],
            Notes = [hostile],
            Number = "\"><b>x",
        };

        var html = OfficePapers.ReceiptHtml(receipt);
        using var letter = await press.PrintAsync(html, LetterPaper.A5);

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("<b>x");
        string.Concat(letter.Text.Split((char[]?)null)).ShouldContain("<script>alert(1)</script><imgsrc=file:///etc/passwd>{{number}}{{{x}}}\"'></section>");
    }

    [Fact]
    public void The_print_view_brings_everything_with_it()
    {
        var html = OfficePapers.ReceiptHtml(Given.Receipt);

        html.ShouldNotContain("src=");
        html.ShouldNotContain("href=");
        html.ShouldNotContain("url(");
        html.ShouldNotContain("style=");
        var style = html.Split("<style>")[1].Split("</style>")[0];
        LetterSheet.StyleSource.ShouldBe($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
    }
}
