using System.Reflection;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Letters.Templates;

namespace MoCua.Letters.Tests;

[Collection(PrintedPapers.Name)]
public sealed class OfficePaperTests(ThePress press)
{
    private const string A5 = "419.528 x 595.276 pts";
    private const string A5Landscape = "595.276 x 419.528 pts";
    private const string A4 = "595.276 x 841.89 pts";
    private const string A4Landscape = "841.89 x 595.276 pts";

    private static readonly Dictionary<string, Func<string>> Papers = new()
    {
        ["mau-01-giay-tiep-nhan"] = () => OfficePapers.ReceiptHtml(Given.Receipt),
        ["mau-02-phieu-bo-sung"] = () => OfficePapers.SupplementHtml(GivenPapers.Supplement),
        ["mau-03-phieu-tu-choi"] = () => OfficePapers.RejectionHtml(GivenPapers.Rejection),
        ["mau-04-phieu-xin-loi"] = () => OfficePapers.ApologyHtml(GivenPapers.Apology),
        ["mau-05-phieu-kiem-soat"] = () => OfficePapers.ControlSlipHtml(GivenPapers.ControlSlip),
        ["mau-06-so-theo-doi"] = () => OfficePapers.RegisterHtml(GivenPapers.Register),
        ["bien-ban-ban-giao"] = () => OfficePapers.HandoverHtml(GivenPapers.Handover),
        ["giay-bien-nhan-tra-ket-qua"] = () => OfficePapers.ReturnHtml(GivenPapers.Return),
        ["phieu-rut-ho-so"] = () => OfficePapers.WithdrawalHtml(GivenPapers.Withdrawal),
        ["giay-bien-nhan-tra-giay-to"] = () => OfficePapers.PapersBackHtml(GivenPapers.PapersBack),
        ["thong-bao-dung"] = () => OfficePapers.StopHtml(GivenPapers.Stop),
        ["phieu-lay-y-kien"] = () => OfficePapers.OpinionHtml(GivenPapers.Opinion),
        ["bien-lai"] = () => OfficePapers.FeeReceiptHtml(GivenPapers.FeeReceipt),
    };

    [Theory]
    [InlineData(2025, 9, 14, "Phiếu xin lỗi và hẹn lại ngày trả kết quả")]
    [InlineData(2025, 9, 15, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết")]
    public void The_apology_is_the_form_of_the_circular_in_force_when_the_dossier_was_received(int year, int month, int day, string title)
    {
        var paper = OfficePapers.ApologyHtml(GivenPapers.Apology with { ReceivedAt = Given.At(year, month, day, 9, 0) });

        paper.ShouldContain($"<h1>{title}</h1>");
        paper.Contains("đề nghị gia hạn", StringComparison.Ordinal).ShouldBe(title.StartsWith('V'));
    }

    [Theory]
    [InlineData("mau-01-giay-tiep-nhan", LetterPaper.A5, A5, 2)]
    [InlineData("mau-02-phieu-bo-sung", LetterPaper.A5, A5, 1)]
    [InlineData("mau-03-phieu-tu-choi", LetterPaper.A5, A5, 1)]
    [InlineData("mau-04-phieu-xin-loi", LetterPaper.A5, A5, 1)]
    [InlineData("mau-05-phieu-kiem-soat", LetterPaper.A5, A5, 1)]
    [InlineData("mau-06-so-theo-doi", LetterPaper.A4Landscape, A4Landscape, 1)]
    [InlineData("bien-ban-ban-giao", LetterPaper.A4, A4, 1)]
    [InlineData("giay-bien-nhan-tra-ket-qua", LetterPaper.A5, A5, 1)]
    [InlineData("phieu-rut-ho-so", LetterPaper.A5, A5, 1)]
    [InlineData("giay-bien-nhan-tra-giay-to", LetterPaper.A5, A5, 1)]
    [InlineData("thong-bao-dung", LetterPaper.A5, A5, 1)]
    [InlineData("phieu-lay-y-kien", LetterPaper.A4, A4, 1)]
    [InlineData("bien-lai", LetterPaper.A5Landscape, A5Landscape, 2)]
    public async Task Every_paper_prints_the_approved_text_on_its_sheet_with_embedded_fonts(string name, LetterPaper paper, string size, int pages)
    {
        using var letter = await press.PrintAsync(Papers[name](), paper);

        letter.ShouldBeApproved(name);
        letter.Info.ShouldContain(size);
        letter.Pages.ShouldBe(pages);
        var fonts = letter.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(font => font.Contains("+Liberation-Serif") || font.Contains("+DejaVu-Sans"));
        fonts.ShouldAllBe(font => font.Contains(" yes yes yes "));
    }

    [Fact]
    public async Task A_register_of_sixty_dossiers_repeats_its_head_on_every_sheet()
    {
        var row = GivenPapers.Register.Rows[0];
        var rows = Enumerable.Range(1, 60).Select(order => row with { Order = order, Number = $"000.00.08.H26-241007-{order:0000}" }).ToList();

        using var letter = await press.PrintAsync(OfficePapers.RegisterHtml(GivenPapers.Register with { Rows = rows }), LetterPaper.A4Landscape);

        letter.Pages.ShouldBeGreaterThan(2);
        var text = letter.Text;
        text.Split("Mã hồ sơ").Length.ShouldBeGreaterThan(letter.Pages, "the head of the table stands on every sheet that has rows");
        Enumerable.Range(1, 60).ShouldAllBe(order => text.Contains($"-241007-{order:0000}"));
    }

    [Fact]
    public void A_void_fee_receipt_keeps_its_number_and_says_so()
    {
        var html = OfficePapers.FeeReceiptHtml(GivenPapers.FeeReceipt with { IsVoid = true });

        html.ShouldContain("ĐÃ HỦY");
        html.ShouldContain("0000147");
        OfficePapers.FeeReceiptHtml(GivenPapers.FeeReceipt).ShouldNotContain("ĐÃ HỦY");
    }

    [Fact]
    public void Every_field_of_every_form_exists_in_its_model()
    {
        (string Form, Type Model)[] forms =
        [
            ("receipt", typeof(ReceiptCopy)), ("supplement", typeof(SupplementModel)), ("rejection", typeof(RejectionModel)), ("apology", typeof(ApologyModel)),
            ("control-slip", typeof(ControlSlipModel)), ("register", typeof(RegisterModel)), ("handover", typeof(HandoverModel)), ("return", typeof(ReturnModel)), ("fee-receipt", typeof(FeeReceiptCopy)), ("opinion", typeof(OpinionModel)),
            ("withdrawal", typeof(WithdrawalModel)), ("papers-back", typeof(PapersBackModel)), ("stop", typeof(StopModel)),
        ];
        forms.Length.ShouldBe(Papers.Count);
        foreach (var (form, model) in forms)
        {
            var fields = LetterTemplate.Load(SharedParts.Read($"{form}.hbs")).Value.Fields;
            fields.ShouldNotBeEmpty();
            fields.Where(field => !Exists(model, field)).ShouldBeEmpty($"{form} reads fields that {model.Name} lacks");
        }
    }

    [Fact]
    public void The_notice_of_a_stop_has_its_own_form_only_since_2025()
    {
        OfficePapers.StopHtml(GivenPapers.Stop).ShouldContain("Về việc dừng giải quyết hồ sơ");
        var later = OfficePapers.StopHtml(GivenPapers.Stop with { ByForm = true });
        later.ShouldNotContain("Về việc dừng giải quyết hồ sơ");
        later.ShouldContain("<h1>Thông báo dừng giải quyết hồ sơ</h1>");
    }

    private static bool Exists(Type model, string field)
    {
        Type? type = model;
        foreach (var step in field.Split('.'))
        {
            type = type?.GetProperty(step.Replace("[]", ""), BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType;
            type = step.EndsWith("[]") ? type?.GetGenericArguments().SingleOrDefault() : type;
        }

        return type is not null;
    }
}
