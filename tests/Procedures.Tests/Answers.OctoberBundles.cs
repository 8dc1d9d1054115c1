using System.Text.Json.Nodes;

namespace MoCua.Procedures.Tests;

internal static partial class Answers
{
    public static JsonObject Marriage => Parse("""
        {
          "benNu": { "hoTen": "Lê Thị Mẫu", "ngaySinh": "2000-02-03", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Phường Bồ Đề, Long Biên, Hà Nội", "giayTo": { "loai": "cccd", "so": "001300999905" }, "lanKetHon": 1, "thuongTruTaiPhuong": true },
          "benNam": { "hoTen": "Trần Văn Thử", "ngaySinh": "1995-08-09", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Phường Nhân Chính, Thanh Xuân, Hà Nội", "giayTo": { "loai": "can-cuoc", "so": "001095999906" }, "lanKetHon": 2, "thuongTruTaiPhuong": false },
          "banSao": { "coYeuCau": true, "soLuong": 2 }, "camDoan": true
        }
        """);

    public static JsonObject Death => Parse("""
        {
          "nguoiDiKhai": { "hoTen": "Phạm Văn Mẫu", "noiCuTru": "Phường Bồ Đề", "giayTo": { "loai": "cccd", "so": "001070999907", "noiCap": "Cục CS QLHC về TTXH" }, "quanHe": "con" },
          "nguoiChet": { "hoTen": "Phạm Thử Già", "gioiTinh": "nam", "ngaySinh": "1940", "danToc": "Kinh", "quocTich": "Việt Nam", "cuTruCuoiCung": "Phường Bồ Đề, Long Biên", "hoanCanh": "co-so-y-te", "ngayChet": "2024-10-01", "gioChet": "03:15", "noiChet": "Bệnh viện Mẫu", "nguyenNhan": "Bệnh già" },
          "baoTu": { "ten": "Giấy báo tử", "so": "15/GBT", "coQuan": "Bệnh viện Mẫu", "ngay": "2024-10-01" }
        }
        """);

    public static JsonObject MaritalStatus => Parse("""
        {
          "nguoiKhai": { "hoTen": "Ngô Thị Mẫu", "noiCuTru": "Phường Bồ Đề", "giayTo": { "loai": "cccd", "so": "001301999908" }, "quanHe": "ban-than" },
          "nguoiDuocXacNhan": { "hoTen": "Ngô Thị Mẫu", "gioiTinh": "nu", "ngaySinh": "2001-04-05", "noiSinh": "Hà Nội", "danToc": "Kinh", "quocTich": "Việt Nam", "cuTruHienNay": "Phường Bồ Đề", "tuNgay": "2022-05-01", "honNhan": "chua-ket-hon" },
          "noiThuongTruTruoc": [ { "noi": "Xã Mẫu, huyện Gia Lâm, Hà Nội", "tuNgay": "2019-04-05", "denNgay": "2022-04-30" } ],
          "mucDich": "ket-hon", "ketHonVoi": { "hoTen": "Lý Văn Thử", "noiDangKy": "UBND phường Bồ Đề" },
          "daCapTruocDay": { "co": false }, "camDoan": true
        }
        """);

    public static JsonObject Extract => Parse("""
        {
          "nguoiYeuCau": { "hoTen": "Đỗ Văn Mẫu", "noiCuTru": "Phường Bồ Đề", "giayTo": { "loai": "cccd", "so": "001099999909" }, "tuCach": "ban-than" },
          "loaiViec": "khai-sinh", "nguoiDuocCap": { "hoTen": "Đỗ Văn Mẫu", "ngaySinh": "1999-01-02", "gioiTinh": "nam" },
          "daDangKy": { "noi": "UBND xã Bồ Đề cũ", "ngay": "1999", "so": "25" }, "soBan": 3
        }
        """);

    public static JsonObject Certification => Parse("""
        {
          "nguoiXuatTrinh": { "hoTen": "Vũ Thị Mẫu" },
          "giayTo": [ { "ten": "Bằng tốt nghiệp đại học", "soTrang": 1, "soBan": 5 }, { "ten": "Học bạ", "soTrang": 12, "soBan": 2 }, { "ten": "Hồ sơ dự thầu", "soTrang": 500, "soBan": 1 } ],
          "canBienLai": false
        }
        """);

    /// <param name="founder">ca-nhan or ho-gia-dinh.</param>
    public static JsonObject Household(string founder)
    {
        var answers = Parse("""
            {
              "chuHo": {
                "hoTen": "Bùi Văn Mẫu", "gioiTinh": "nam", "ngaySinh": "1985-05-06", "danToc": "Kinh", "quocTich": "Việt Nam", "phapLy": { "loai": "cccd", "so": "001085999910", "ngayCap": "2021-01-02" },
                "thuongTru": { "chiTiet": "Số 5 ngõ Mẫu", "phuongXa": "Bồ Đề", "quanHuyen": "Long Biên", "tinh": "Hà Nội" }, "lienLac": { "chiTiet": "Số 5 ngõ Mẫu", "phuongXa": "Bồ Đề", "quanHuyen": "Long Biên", "tinh": "Hà Nội" }
              },
              "tenHo": "Hộ kinh doanh Phở Mẫu", "truSo": { "chiTiet": "Số 5 ngõ Mẫu", "phuongXa": "Bồ Đề", "quanHuyen": "Long Biên", "tinh": "Hà Nội" },
              "nganhNghe": [ { "ten": "Nhà hàng và các dịch vụ ăn uống phục vụ lưu động", "ma": "5610", "nganhChinh": true }, { "ten": "Bán lẻ khác" } ],
              "vonKinhDoanh": 50000000, "thue": { "ngayBatDau": "2024-10-15", "soLaoDong": 2 }, "camKet": true
            }
            """);
        answers["chuThe"] = founder;
        if (founder == "ho-gia-dinh")
        {
            answers["thanhVien"] = JsonNode.Parse("""[ { "hoTen": "Bùi Thị Thử", "ngaySinh": "1988-07-08", "soGiayTo": "001188999911" } ]""");
        }

        return answers;
    }

    public static JsonObject LandTransfer => Parse("""
        {
          "nguoiDangKy": { "ten": "Hoàng Thị Mẫu", "giayTo": "CCCD 001188999912", "diaChi": "Phường Bồ Đề" },
          "benChuyenQuyen": { "ten": "Lý Văn Thử", "giayTo": "CCCD 001070999913", "diaChi": "Phường Ngọc Lâm" },
          "thuaDat": { "soThua": "12", "toBanDo": "3", "dienTich": 60.5, "viTri": "Ngõ Mẫu, phường Bồ Đề", "mucDich": "dat-o" },
          "giayChungNhan": { "soPhatHanh": "AA 000000", "ngayKy": "2015-03-04" },
          "bienDong": { "loai": "chuyen-nhuong", "vanBan": "Hợp đồng số 99 ngày 01/10/2024, Văn phòng công chứng Mẫu", "giaTri": 2000000000, "motPhanThua": false },
          "nhuCau": "xac-nhan", "mienThue": false, "giayToKem": [ "Giấy chứng nhận đã cấp", "Hợp đồng chuyển nhượng" ], "camDoan": true
        }
        """);

    public static JsonObject InterlinkedBirth => Parse("""
        {
          "nguoiYeuCauLienThong": { "ten": "Trần Thị Mẫu", "dinhDanh": "001199999914", "moiQuanHe": "cha-me", "dienThoai": "0912345678" },
          "tre": { "ten": "Lê Thử An", "ngaySinh": "2024-10-02", "gioi": "nu", "danToc": "Kinh", "quocTich": "Việt Nam", "coSoSinh": "Bệnh viện Mẫu, Long Biên, Hà Nội", "nguyenQuan": "Hà Nội" },
          "me": { "ten": "Trần Thị Mẫu", "namSinh": "1999", "dinhDanh": "001199999914", "danToc": "Kinh", "quocTich": "Việt Nam", "thuongTru": "Phường Bồ Đề" },
          "coCha": true, "cha": { "ten": "Lê Văn Mẫu", "namSinh": "1998-01-02", "dinhDanh": "001098999915", "danToc": "Kinh", "quocTich": "Việt Nam", "thuongTru": "Phường Bồ Đề" },
          "thuongTru": { "noiDangKy": "Số 1 ngõ Mẫu, phường Bồ Đề", "cungVoi": "me", "tenChuHo": "Trần Văn Ông", "dinhDanhChuHo": "001050999916", "quanHeChuHo": "Cháu ngoại", "chuHoDongY": true },
          "baoHiem": { "noiKhamBanDau": "Bệnh viện Mẫu", "nhanThe": "dien-tu" }, "camDoan": true
        }
        """);

    /// <summary>A complete application for a shipped bundle: that of an invented person where there is one, else drawn from its form.</summary>
    public static JsonObject For(string bundle)
    {
        var name = bundle.EndsWith(TwoLevels, StringComparison.Ordinal) ? bundle[..^TwoLevels.Length] : bundle;
        return Of(name) is not { } answers
            ? Drawn.Of(File.ReadAllText(Path.Combine(Bundles.Folder(bundle), "form.schema.json")), new DateOnly(2024, 10, 7))
            : name == bundle ? answers : UnderTwoLevels(answers);
    }

    private static JsonObject? Of(string bundle) => bundle switch
    {
        "dang-ky-khai-sinh" => Birth,
        "cap-giay-phep-xay-dung-nha-o" => Permit,
        "tro-cap-xa-hoi-hang-thang" => Allowance("1d"),
        "dang-ky-ket-hon" => Marriage,
        "dang-ky-khai-tu" => Death,
        "xac-nhan-tinh-trang-hon-nhan" => MaritalStatus,
        "cap-ban-sao-trich-luc-ho-tich" => Extract,
        "chung-thuc-ban-sao-tu-ban-chinh" => Certification,
        "dang-ky-thanh-lap-ho-kinh-doanh" => Household("ho-gia-dinh"),
        "dang-ky-bien-dong-dat-dai" => LandTransfer,
        "lien-thong-khai-sinh-thuong-tru-the-bhyt" => InterlinkedBirth,
        _ => null,
    };
}
