using System.Text.Json.Nodes;
using MoCua.Forms;

namespace MoCua.Procedures.Tests;

/// <summary>A complete application of each procedure passes; what the official form asks for may not be missing.</summary>
public sealed class OctoberFormTests
{
    /// <summary>Bundle, path to remove, words of the message.</summary>
    public static TheoryData<string, string, string> Lacks => new()
    {
        { "dang-ky-ket-hon", "benNam.lanKetHon", "Kết hôn lần thứ mấy" },
        { "dang-ky-khai-tu", "nguoiChet.noiChet", "Nơi chết" },
        { "xac-nhan-tinh-trang-hon-nhan", "ketHonVoi", "Kết hôn với" },
        { "cap-ban-sao-trich-luc-ho-tich", "soBan", "Số lượng bản sao" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "giayTo", "Bản chính cần chứng thực" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "thanhVien", "Thành viên hộ gia đình" },
        { "dang-ky-bien-dong-dat-dai", "bienDong.vanBan", "Hợp đồng, văn bản" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt", "cha", "Người cha" },
    };

    /// <summary>Bundle, path, a value that the form must not take.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "dang-ky-ket-hon", "benNu.lanKetHon", "0" },
        { "dang-ky-khai-tu", "nguoiChet.gioChet", "\"25:70\"" },
        { "xac-nhan-tinh-trang-hon-nhan", "mucDich", "\"choi\"" },
        { "cap-ban-sao-trich-luc-ho-tich", "soBan", "0" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "giayTo", "[]" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "tenHo", "\"Công ty Phở Mẫu\"" },
        { "dang-ky-bien-dong-dat-dai", "thuaDat.dienTich", "0" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt", "me.dinhDanh", "\"123\"" },
        { "dang-ky-khai-sinh", "con.hoTen", "\"123\"" },
        { "dang-ky-khai-sinh", "khaiMe", "false" }, // the mother herself applies
    };

    public static TheoryData<string> Shipped => [.. Bundles.Folders.Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_complete_application_is_valid(string bundle) => Errors(bundle, Answers.For(bundle)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Lacks))]
    public void What_is_missing_is_asked_for_by_its_title(string bundle, string path, string title)
    {
        var answers = Answers.For(bundle);
        var (group, name) = At(answers, path);
        group.Remove(name);

        Errors(bundle, answers).ShouldHaveSingleItem().ShouldContain(title);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused(string bundle, string path, string value)
    {
        var answers = Answers.For(bundle);
        var (group, name) = At(answers, path);
        group[name] = JsonNode.Parse(value);

        Errors(bundle, answers).ShouldNotBeEmpty();
    }

    private static (JsonObject Group, string Name) At(JsonObject answers, string path)
    {
        var steps = path.Split('.');
        var group = steps[..^1].Aggregate(answers, (at, step) => at[step]!.AsObject());
        return (group, steps[^1]);
    }

    private static List<string> Errors(string bundle, JsonObject answers) =>
        [.. FormSchema.Load(Bundles.Read(bundle).Form).Value.Validate(answers, assertFormat: true).Select(error => error.Message)];
}
