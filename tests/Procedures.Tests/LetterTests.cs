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
        var printed = Print(bundle, letter, Answers.For(bundle));

        printed.ShouldContain("Mẫu", Case.Insensitive);
        printed.ShouldNotContain("{{");
    }

    /// <summary>Whoever holds a result can find out whether it is genuine.</summary>
    [Fact]
    public void Every_result_carries_the_code_that_verifies_it()
    {
        var without = from folder in Bundles.Folders.Select(Path.GetFileName)
                      let bundle = Bundles.Read(folder!)
                      from template in bundle.Results.Select(result => result.Template).OfType<string>().Distinct()
                      where !Print(folder!, template, Answers.For(folder!)).Contains("<svg", StringComparison.Ordinal)
                      select $"{folder}/{template}";

        without.ShouldBeEmpty();
    }

    [Fact]
    public void The_notice_lists_what_is_missing_with_the_copies_wanted()
    {
        var printed = Print("cap-giay-phep-xay-dung-nha-o", "thong-bao-bo-sung", Answers.Permit);

        printed.ShouldContain("1. Bản vẽ mặt cắt móng (2 bản chính): thiếu cao độ");
        printed.ShouldContain("2. Bản cam kết</p>");
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
        printed.ShouldContain("Nơi đăng ký khai sinh: Ủy ban nhân dân phường Bồ Đề, quận Long Biên, thành phố Hà Nội");
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
        return LetterTemplate.Load(bundle.TemplateOf(bundle.FindLetter(letter)!)).Value.Render(WithForms(Data(answers), bundle));
    }

    /// <summary>Forms of tasks that nobody has filled in by hand are drawn.</summary>
    private static JsonObject WithForms(JsonObject data, Bundle bundle)
    {
        foreach (var (id, schema) in bundle.TaskForms.Where(form => !data["forms"]!.AsObject().ContainsKey(form.Key)))
        {
            data["forms"]![id] = Drawn.Of(schema, new DateOnly(2024, 10, 7));
        }

        return data;
    }

    internal static JsonObject Data(JsonObject answers)
    {
        var data = JsonNode.Parse("""
            {
              "head": { "agencyLines": ["UBND quận Long Biên"], "issuer": "UBND phường Bồ Đề", "inFull": "Ủy ban nhân dân phường Bồ Đề, quận Long Biên, thành phố Hà Nội", "place": "Bồ Đề", "date": "2024-10-07", "symbol": "12/2024" },
              "dossier": { "code": "H26.4-241007-0001", "receivedAt": "2024-10-07T08:12", "dueAt": "2024-10-07T17:00", "procedure": "Thủ tục", "case": "Trường hợp", "applicant": "Người Mẫu" },
              "result": { "number": "12/2024", "issuedOn": "2024-10-07", "signerTitle": "Chủ tịch", "signerName": "Nguyễn Ký Mẫu", "verifyUrl": "https://vi.du/xac-minh/abc" },
              "decision": { "reason": "Thiếu căn cứ", "by": "Chuyên viên Mẫu", "at": "2024-10-07", "papers": [
                  { "name": "Bản vẽ mặt cắt móng", "counts": "2 bản chính", "why": "thiếu cao độ" }, { "name": "Bản cam kết", "counts": "", "why": "" } ] },
              "forms": {
                "xac-minh": { "coQuan": "UBND phường Nhân Chính", "noiDung": "Tình trạng hôn nhân trước năm 2020" },
                "hai-ben-co-mat": { "ngay": "2024-10-07" },
                "xac-minh-khai-tu": { "ngay": "2024-10-07", "noiXacMinh": "Tổ 1", "ketQua": "Đúng" },
                "khoa-thong-tin": { "noiKhaiSinh": "UBND xã Mẫu" },
                "noi-dung-xac-minh": { "noiNhan": "UBND xã Mẫu", "khoangThoiGian": "từ 05/04/2019 đến 30/04/2022" },
                "noi-dung-giay": { "cauXacNhan": "Từ ngày 05/04/2019 đến nay chưa đăng ký kết hôn với ai" },
                "trich-tu-so": { "nguon": "so-giay", "soDangKy": "25", "quyen": "01/1999", "ngayDangKy": "1999-01-10", "noiDangKy": "UBND xã Bồ Đề", "noiDung": [ { "muc": "Họ, chữ đệm, tên cha", "giaTri": "Đỗ Văn Thử" } ] },
                "tra-cuu": { "soDaTra": "Sổ khai sinh năm 1999" },
                "kiem-tra-hop-le": { "noiDungSuaDoi": "Tên trùng" },
                "ma-so-thue": { "maSo": "0100109106" },
                "thong-tin-thue": { "viTriThua": "2", "giaDat": 45000000 },
                "thong-bao-thue": { "soThongBao": "123/TB", "ngay": "2024-10-14", "thueTncn": 40000000, "lePhiTruocBa": 10000000, "hanNop": "2024-11-14" },
                "chinh-ly": { "noiDung": "Theo hợp đồng" },
                "so-khai-sinh": { "dinhDanhTre": "001324999917" },
                "ket-qua-cu-tru": { "ketQua": "da-dang-ky", "soThongBao": "55/TB", "ngay": "2024-10-15", "canBo": "Cán bộ Mẫu" },
                "ket-qua-the": { "ketQua": "da-cap", "maThe": "TE1010000000001", "giaTriTu": "2024-10-02", "noiKham": "Bệnh viện Mẫu" },
                "vao-so": { "soDinhDanh": "001224999904" },
                "kiem-tra-thuc-dia": { "ngay": "2024-10-09", "hienTrang": "nha-cu", "lienKe": true, "dungMocGioi": true, "nhanXet": "Đúng hồ sơ" },
                "noi-dung-giay-phep": { "tenCongTrinh": "Nhà ở riêng lẻ", "kyHieuThietKe": "KT-01", "cotNen": "+0,45 m so với vỉa hè", "matDo": 83, "heSoSuDungDat": 3.5, "chiGioiDuongDo": "Trùng ranh giới đất", "chiGioiXayDung": "Trùng chỉ giới đường đỏ", "giayToDat": "GCN số AA 000000" },
                "xet-duyet": { "ngay": "2024-10-14", "ketLuan": "Đủ điều kiện" },
                "tham-dinh": { "canCu": "điểm c khoản 5 Điều 5", "mucChuan": 500000, "heSo": 1, "mucHuong": 500000, "huongTu": "2024-10", "ketLuan": "Đủ điều kiện" }
              }
            }
            """)!.AsObject();
        data["answers"] = answers;
        data["result"]!["entries"] = answers["giayTo"] is JsonArray rows ? rows.DeepClone() : new JsonArray();
        return data;
    }
}
