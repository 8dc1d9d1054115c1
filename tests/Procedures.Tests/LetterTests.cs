using System.Text.Json.Nodes;
using MoCua.Letters.Templates;

namespace MoCua.Procedures.Tests;

public sealed class LetterTests
{
    public static TheoryData<string, string> Letters
    {
        get
        {
            var letters = new TheoryData<string, string>();
            foreach (var bundle in Bundles.Folders.Select(folder => Bundles.Read(Path.GetFileName(folder))))
            {
                foreach (var letter in bundle.Letters)
                {
                    letters.Add(bundle.Folder, letter.Id);
                }
            }

            return letters;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void Every_letter_prints_for_a_complete_dossier(string bundle, string letter)
    {
        var printed = Print(bundle, letter, bundle.StartsWith("tro-cap", StringComparison.Ordinal) ? Answers.Allowance("1d") : bundle.StartsWith("cap", StringComparison.Ordinal) ? Answers.Permit : Answers.Birth);

        printed.ShouldContain("Mẫu", Case.Insensitive);
        printed.ShouldNotContain("{{");
    }

    [Fact]
    public void The_birth_certificate_says_what_was_declared()
    {
        var printed = Print("dang-ky-khai-sinh", "giay-khai-sinh", Answers.Birth);

        printed.ShouldContain("Số: 12/2024");
        printed.ShouldContain("LÊ THỬ NGHIỆM");
        printed.ShouldContain("05/10/2024");
        printed.ShouldContain("Ngày mồng năm tháng mười năm hai nghìn không trăm hai mươi tư");
        printed.ShouldContain("Năm sinh: 1998");
        printed.ShouldContain("Năm sinh: 05/03/1999");
        printed.ShouldContain("UBND phường Bồ Đề, UBND quận Long Biên");
    }

    [Fact]
    public void The_declaration_ticks_the_copies_that_are_asked_for()
    {
        var printed = Print("dang-ky-khai-sinh", "to-khai", Answers.Birth);

        printed.ShouldContain("Có ☑ , Không ☐");
        printed.ShouldContain("Số lượng: 3 bản");
        printed.ShouldContain("Quan hệ với người được khai sinh: Mẹ");
    }

    [Fact]
    public void The_decision_names_the_amount_in_figures_and_words()
    {
        var printed = Print("tro-cap-xa-hoi-hang-thang", "quyet-dinh", Answers.Allowance("1d"));

        printed.ShouldContain("500.000 đồng/tháng");
        printed.ShouldContain("kể từ tháng 10/2024");
        printed.ShouldContain("Năm trăm nghìn đồng");
        printed.ShouldContain("điểm c khoản 5 Điều 5");
    }

    [Fact]
    public void Measures_are_printed_with_a_decimal_comma() => Print("cap-giay-phep-xay-dung-nha-o", "don", Answers.Permit).ShouldContain("60,5 m²");

    [Fact]
    public void The_posted_notice_keeps_an_infection_secret()
    {
        Print("tro-cap-xa-hoi-hang-thang", "thong-bao-niem-yet", Answers.Allowance("1b")).ShouldNotContain("Đủ điều kiện");
        Print("tro-cap-xa-hoi-hang-thang", "thong-bao-niem-yet", Answers.Allowance("1d")).ShouldContain("Đủ điều kiện");
    }

    private static string Print(string folder, string letter, JsonObject answers)
    {
        var bundle = Bundles.Read(folder);
        return LetterTemplate.Load(bundle.TemplateOf(bundle.FindLetter(letter)!)).Value.Render(Data(answers));
    }

    internal static JsonObject Data(JsonObject answers)
    {
        var data = JsonNode.Parse("""
            {
              "head": { "agencyLines": ["UBND quận Long Biên"], "issuer": "UBND phường Bồ Đề", "place": "Bồ Đề", "date": "2024-10-07", "symbol": "12/2024" },
              "dossier": { "code": "H26.4-241007-0001", "receivedAt": "2024-10-07T08:12", "dueAt": "2024-10-07T17:00", "procedure": "Thủ tục", "case": "Trường hợp", "applicant": "Người Mẫu" },
              "result": { "number": "12/2024", "issuedOn": "2024-10-07", "signerTitle": "Chủ tịch", "signerName": "Nguyễn Ký Mẫu", "verifyUrl": "https://vi.du/xac-minh/abc" },
              "decision": { "reason": "Thiếu căn cứ", "by": "Chuyên viên Mẫu", "at": "2024-10-07" },
              "forms": {
                "vao-so": { "soDinhDanh": "001224999904" },
                "kiem-tra-thuc-dia": { "ngay": "2024-10-09", "hienTrang": "nha-cu", "lienKe": true, "dungMocGioi": true, "nhanXet": "Đúng hồ sơ" },
                "noi-dung-giay-phep": { "tenCongTrinh": "Nhà ở riêng lẻ", "kyHieuThietKe": "KT-01", "cotNen": "+0,45 m so với vỉa hè", "matDo": 83, "heSoSuDungDat": 3.5, "chiGioiDuongDo": "Trùng ranh giới đất", "chiGioiXayDung": "Trùng chỉ giới đường đỏ", "giayToDat": "GCN số AA 000000" },
                "xet-duyet": { "ngay": "2024-10-14", "ketLuan": "Đủ điều kiện" },
                "tham-dinh": { "canCu": "điểm c khoản 5 Điều 5", "mucChuan": 500000, "heSo": 1, "mucHuong": 500000, "huongTu": "2024-10", "ketLuan": "Đủ điều kiện" }
              }
            }
            """)!.AsObject();
        data["answers"] = answers;
        return data;
    }
}
