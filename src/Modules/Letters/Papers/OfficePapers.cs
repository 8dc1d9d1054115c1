using MoCua.Letters.Templates;

namespace MoCua.Letters.Papers;

/// <summary>
/// The office papers that ship with the product, as whole HTML documents: for <see cref="Press.LetterPress"/>
/// and, unchanged, as print view. Pure: the same model gives the same text. The forms are those of Thông tư 01/2018/TT-VPCP.
/// </summary>
public static class OfficePapers
{
    private static readonly Lazy<LetterTemplate> ReceiptForm = Form("receipt");
    private static readonly Lazy<LetterTemplate> SupplementForm = Form("supplement");
    private static readonly Lazy<LetterTemplate> RejectionForm = Form("rejection");
    private static readonly Lazy<LetterTemplate> ApologyForm = Form("apology");
    private static readonly Lazy<LetterTemplate> ControlSlipForm = Form("control-slip");
    private static readonly Lazy<LetterTemplate> RegisterForm = Form("register");
    private static readonly Lazy<LetterTemplate> HandoverForm = Form("handover");
    private static readonly Lazy<LetterTemplate> HandoverRegisterForm = Form("handover-register");
    private static readonly Lazy<LetterTemplate> ReturnForm = Form("return");
    private static readonly Lazy<LetterTemplate> WithdrawalForm = Form("withdrawal");
    private static readonly Lazy<LetterTemplate> PapersBackForm = Form("papers-back");
    private static readonly Lazy<LetterTemplate> StopForm = Form("stop");
    private static readonly Lazy<LetterTemplate> OpinionForm = Form("opinion");
    private static readonly Lazy<LetterTemplate> FeeReceiptForm = Form("fee-receipt");

    /// <summary>Mẫu 01, two copies, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string ReceiptHtml(ReceiptModel model) => LetterSheet.Html(
        $"Giấy tiếp nhận hồ sơ và hẹn trả kết quả {model.Number}",
        Fill(ReceiptForm, new ReceiptCopy(model, 1, "lưu tại nơi tiếp nhận hồ sơ")) + Fill(ReceiptForm, new ReceiptCopy(model, 2, "giao cho người nộp hồ sơ")));

    /// <summary>Mẫu 02, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string SupplementHtml(SupplementModel model) =>
        LetterSheet.Html($"Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ {model.Number ?? model.Head.Symbol}", Fill(SupplementForm, model));

    /// <summary>Mẫu 03, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string RejectionHtml(RejectionModel model) =>
        LetterSheet.Html($"Phiếu từ chối tiếp nhận giải quyết hồ sơ {model.Number}", Fill(RejectionForm, model));

    /// <summary>Mẫu 04, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string ApologyHtml(ApologyModel model) =>
        LetterSheet.Html($"{model.Form.Apology} {model.Number}", Fill(ApologyForm, model));

    /// <summary>Mẫu 05, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string ControlSlipHtml(ControlSlipModel model) =>
        LetterSheet.Html($"Phiếu kiểm soát quá trình giải quyết hồ sơ {model.Number}", Fill(ControlSlipForm, model));

    /// <summary>Mẫu 06, on <see cref="Press.LetterPaper.A4Landscape"/>.</summary>
    public static string RegisterHtml(RegisterModel model) =>
        LetterSheet.Html($"Sổ theo dõi hồ sơ, quyển số {model.BookNumber}, năm {model.Year}", Fill(RegisterForm, model));

    /// <summary>Biên bản bàn giao hồ sơ, on <see cref="Press.LetterPaper.A4"/>.</summary>
    public static string HandoverHtml(HandoverModel model) =>
        LetterSheet.Html($"Biên bản bàn giao hồ sơ {model.Head.Symbol}".TrimEnd(), Fill(HandoverForm, model));

    /// <summary>Sổ giao nhận hồ sơ, on <see cref="Press.LetterPaper.A4Landscape"/>.</summary>
    public static string HandoverRegisterHtml(HandoverRegisterModel model) =>
        LetterSheet.Html($"Sổ giao nhận hồ sơ từ {model.From:dd/MM/yyyy} đến {model.To:dd/MM/yyyy}", Fill(HandoverRegisterForm, model));

    /// <summary>Giấy biên nhận trả kết quả, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string ReturnHtml(ReturnModel model) =>
        LetterSheet.Html($"Giấy biên nhận trả kết quả {model.Number}", Fill(ReturnForm, model));

    /// <summary>Phiếu rút hồ sơ, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string WithdrawalHtml(WithdrawalModel model) => LetterSheet.Html($"Phiếu rút hồ sơ {model.Number}", Fill(WithdrawalForm, model));

    /// <summary>Giấy biên nhận trả lại giấy tờ, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string PapersBackHtml(PapersBackModel model) => LetterSheet.Html($"Giấy biên nhận trả lại giấy tờ {model.Number}", Fill(PapersBackForm, model));

    /// <summary>Thông báo dừng giải quyết hồ sơ, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string StopHtml(StopModel model) => LetterSheet.Html($"Thông báo dừng giải quyết hồ sơ {model.Number}", Fill(StopForm, model));

    /// <summary>Phiếu lấy ý kiến, on <see cref="Press.LetterPaper.A4"/>.</summary>
    public static string OpinionHtml(OpinionModel model) => LetterSheet.Html($"Phiếu lấy ý kiến {model.Number}", Fill(OpinionForm, model));

    /// <summary>Biên lai thu phí, lệ phí, one sheet for each copy, on <see cref="Press.LetterPaper.A5Landscape"/>.</summary>
    public static string FeeReceiptHtml(FeeReceiptModel model) => LetterSheet.Html(
        $"Biên lai thu phí, lệ phí {model.Number}",
        string.Concat(model.Copies.Select((keeper, at) => Fill(FeeReceiptForm, new FeeReceiptCopy(model, at + 1, keeper)))));

    private static string Fill(Lazy<LetterTemplate> form, object model) => form.Value.Render(model);

    private static Lazy<LetterTemplate> Form(string name) => new(() => LetterTemplate.Load(SharedParts.Read($"{name}.hbs")).Value);
}
