using System.Text.Json.Nodes;

namespace MoCua.Procedures.Tests;

/// <summary>Complete answers of invented people, one for each kind of application.</summary>
internal static partial class Answers
{
    public static JsonObject Birth => Parse("""
        {
          "nguoiYeuCau": {
            "hoTen": "Trần Thị Mẫu", "noiCuTru": "Số 1 ngõ Mẫu, phường Bồ Đề, quận Long Biên, Hà Nội",
            "giayTo": { "loai": "cccd", "so": "001199999901", "ngayCap": "2021-05-10", "noiCap": "Cục Cảnh sát QLHC về TTXH" }, "quanHe": "me"
          },
          "con": {
            "hoTen": "Lê Thử Nghiệm", "ngaySinh": "2024-10-05", "gioiTinh": "nam", "danToc": "Kinh", "quocTich": "Việt Nam",
            "noiSinh": "Bệnh viện Mẫu, quận Long Biên, Hà Nội", "queQuan": "Hà Nội"
          },
          "khaiMe": true, "khaiCha": true,
          "nguoiMe": { "hoTen": "Trần Thị Mẫu", "namSinh": "1999-03-05", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Phường Bồ Đề" },
          "nguoiCha": { "hoTen": "Lê Văn Mẫu", "namSinh": "1998", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Phường Bồ Đề" },
          "banSao": { "coYeuCau": true, "soLuong": 3 }, "camDoan": true
        }
        """);

    public static JsonObject Permit => Parse("""
        {
          "loaiGiayPhep": "thuong",
          "chuDauTu": { "hoTen": "Nguyễn Văn Mẫu", "diaChi": { "soNha": "12", "duong": "ngõ Mẫu", "phuongXa": "Bồ Đề", "quanHuyen": "Long Biên", "tinh": "Hà Nội" }, "soDienThoai": "0912345678" },
          "diaDiem": { "loDatSo": "thửa 12, tờ bản đồ 3", "dienTich": 60.5, "diaChi": { "phuongXa": "Bồ Đề", "quanHuyen": "Long Biên", "tinh": "Hà Nội" } },
          "lapThietKe": { "ten": "Công ty Thiết kế Mẫu", "maSo": "HAN-00000000", "chuTri": [ { "ten": "Kiến trúc sư Mẫu", "maSo": "HAN-1" }, { "ten": "Kỹ sư Mẫu" } ] },
          "thamTra": { "co": false },
          "noiDung": {
            "capCongTrinh": "III", "dienTichTang1": 50.2, "tongDienTichSan": { "tong": 210, "trenMatDat": 200, "tum": 10 },
            "chieuCao": { "tong": 15.6, "trenMatDat": 13 }, "soTang": { "tong": 4, "trenMatDat": 4, "ham": 0, "tum": 1 }
          },
          "thoiGianHoanThanh": 9, "camKet": true, "taiLieuKemTheo": ["Giấy chứng nhận quyền sử dụng đất", "02 bộ bản vẽ"]
        }
        """);

    /// <param name="group">1a, 1b, 1c, 1d or 1dd.</param>
    public static JsonObject Allowance(string group)
    {
        var answers = Parse("""
            {
              "doiTuong": { "hoTen": "Phạm Thị Mẫu", "ngaySinh": "1944", "gioiTinh": "nu", "danToc": "Kinh", "giayTo": { "so": "001199999902" } },
              "cuTru": { "thuongTru": "Tổ 1, phường Bồ Đề", "hienO": "Ở với con gái, tổ 1, phường Bồ Đề" },
              "coTheBaoHiemYTe": true, "hoNgheo": "khong", "khaiThay": true,
              "nguoiKhaiThay": { "hoTen": "Lê Thị Con", "quanHe": "Con", "giayTo": { "so": "001188999903" } }
            }
            """);
        answers["nhom"] = group;
        var (name, part) = group switch
        {
            "1b" => ("nhiemHiv", """{ "thoiDiemPhatHien": "2020-03", "khaNangLaoDong": true, "soCon": 0 }"""),
            "1c" => ("donThan", """{ "honNhan": "da-chet", "soCon": 1, "con": [ { "hoTen": "Lê Văn Bé", "ngaySinh": "2015-02-03" } ] }"""),
            "1d" => ("caoTuoi", """{ "coNguoiPhungDuong": true, "nguoiPhungDuong": "Lê Thị Con, 50 tuổi" }"""),
            "1dd" => ("khuyetTatNang", """{ "giayXacNhan": { "so": "01/2024", "mucDo": "nang" }, "soCon": 1, "dangMangThai": false }"""),
            _ => ("cha", """{ "hoTen": "Lê Văn Mẫu", "tinhTrang": "da-chet" }"""),
        };
        answers[name] = JsonNode.Parse(part);
        return answers;
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
