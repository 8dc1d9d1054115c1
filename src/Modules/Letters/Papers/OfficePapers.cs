using MoCua.Letters.Templates;

namespace MoCua.Letters.Papers;

/// <summary>
/// The office papers that ship with the product, as whole HTML documents: for <see cref="Press.LetterPress"/>
/// and, unchanged, as print view. Pure: the same model gives the same text. The forms are those of Thông tư 01/2018/TT-VPCP.
/// </summary>
public static class OfficePapers
{
    private static readonly Lazy<LetterTemplate> Receipt = Paper("receipt");

    /// <summary>Mẫu 01, two copies, on <see cref="Press.LetterPaper.A5"/>.</summary>
    public static string ReceiptHtml(ReceiptModel model) => LetterSheet.Html(
        $"Giấy tiếp nhận hồ sơ và hẹn trả kết quả {model.Number}",
        Receipt.Value.Render(new ReceiptCopy(model, 1, "lưu tại nơi tiếp nhận hồ sơ")) + Receipt.Value.Render(new ReceiptCopy(model, 2, "giao cho người nộp hồ sơ")));

    private static Lazy<LetterTemplate> Paper(string name) => new(() => LetterTemplate.Load(SharedParts.Read($"{name}.hbs")).Value);
}
