namespace MoCua.Forms.Tests;

/// <summary>A form that has one of everything.</summary>
internal static class Samples
{
    public const string Everything = """
        {
          "title": "Tờ khai thử",
          "type": "object",
          "required": ["hoTen", "gioiTinh", "noiO", "thanhVien"],
          "properties": {
            "hoTen": { "type": "string", "title": "Họ, chữ đệm, tên", "minLength": 1, "x-autocomplete": "name" },
            "ngaySinh": { "type": "string", "format": "date", "title": "Ngày sinh" },
            "namSinhCha": { "type": "string", "format": "x-partial-date", "title": "Ngày sinh của cha" },
            "gioTrinh": { "type": "string", "format": "time", "title": "Giờ trình" },
            "soDinhDanh": { "type": "string", "format": "x-citizen-id", "title": "Số định danh cá nhân", "x-group": "Giấy tờ" },
            "dienThoai": { "type": "string", "format": "x-phone", "title": "Số điện thoại", "x-group": "Giấy tờ" },
            "gioiTinh": { "title": "Giới tính", "oneOf": [{ "const": "nam", "title": "Nam" }, { "const": "nu", "title": "Nữ" }] },
            "soTang": { "type": "integer", "title": "Số tầng", "minimum": 1, "x-unit": "tầng" },
            "dienTich": { "type": "number", "title": "Diện tích", "multipleOf": 0.01, "x-unit": "m²", "description": "Diện tích sàn" },
            "vonDauTu": { "type": "integer", "title": "Vốn đầu tư", "x-widget": "money" },
            "bac": { "title": "Bậc", "enum": [1, 2, 3, 4, 5, 6] },
            "coBanSao": { "type": "boolean", "title": "Có lấy bản sao" },
            "camDoan": { "type": "boolean", "title": "Tôi cam đoan lời khai là đúng", "x-widget": "checkbox" },
            "giayTo": { "type": "array", "title": "Giấy tờ kèm theo", "uniqueItems": true, "items": { "enum": ["cccd", "so-ho-khau", "khac"] } },
            "ghiChu": { "type": "string", "title": "Ghi chú", "x-widget": "textarea" },
            "noiO": {
              "type": "object", "title": "Nơi ở", "x-address": "current", "required": ["phuong"],
              "properties": { "soNha": { "type": "string", "title": "Số nhà" }, "phuong": { "type": "string", "title": "Phường", "minLength": 1 } }
            },
            "thanhVien": {
              "type": "array", "title": "Thành viên trong hộ", "x-row-title": "Thành viên", "x-add-label": "Thêm thành viên", "minItems": 1,
              "items": {
                "type": "object", "required": ["ten"],
                "properties": {
                  "ten": { "type": "string", "title": "Tên", "minLength": 1 },
                  "namSinh": { "type": "string", "format": "x-year", "title": "Năm sinh" },
                  "nghe": { "type": "array", "title": "Nghề", "items": { "type": "string", "maxLength": 20 } }
                }
              }
            }
          },
          "if": { "properties": { "coBanSao": { "const": true } }, "required": ["coBanSao"] },
          "then": { "required": ["soBanSao"], "properties": { "soBanSao": { "type": "integer", "title": "Số bản sao", "minimum": 1 } } }
        }
        """;

    public const string Answers = """
        {
          "hoTen": "Nguyễn Văn Đức", "ngaySinh": "1990-03-05", "namSinhCha": "1950-03", "gioTrinh": "08:30",
          "soDinhDanh": "001090012345", "dienThoai": "0912345678", "gioiTinh": "nu", "soTang": 1250, "dienTich": 1234.5,
          "vonDauTu": 1500000, "bac": 5, "coBanSao": true, "soBanSao": 2, "camDoan": true, "giayTo": ["cccd", "khac"], "ghiChu": "Dòng một\nDòng <hai> & \"ba\"",
          "noiO": { "soNha": "12", "phuong": "Bồ Đề" },
          "thanhVien": [{ "ten": "Tú", "namSinh": "1980", "nghe": ["Thợ may", "Thợ xây"] }, { "ten": "Ý" }]
        }
        """;
}
