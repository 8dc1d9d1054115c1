using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Validation;

public class MessageTests
{
    [Theory]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string","title":"Họ, chữ đệm, tên"}}}""", "{}", "Cần nhập Họ, chữ đệm, tên.")]
    [InlineData("""{"required":["a"],"properties":{"a":{"title":"Giới tính","enum":["nam","nu"]}}}""", "{}", "Cần chọn Giới tính.")]
    [InlineData("""{"required":["a"],"properties":{"a":{"title":"Người mẹ","type":"object","properties":{}}}}""", "{}", "Cần khai phần Người mẹ.")]
    [InlineData("""{"properties":{"a":{"title":"Tên","minLength":1}}}""", """{"a":""}""", "Cần nhập Tên.")]
    [InlineData("""{"properties":{"a":{"title":"Tên","minLength":3}}}""", """{"a":"Ý"}""", "Tên cần ít nhất 3 ký tự, đang có 1.")]
    [InlineData("""{"properties":{"a":{"title":"Số tầng","type":"integer","minimum":1}}}""", """{"a":0}""", "Số tầng phải từ 1 trở lên.")]
    [InlineData("""{"properties":{"a":{"title":"Diện tích","type":"number"}}}""", """{"a":"rộng"}""", "Diện tích phải là số, ví dụ 1.250 hoặc 72,5.")]
    [InlineData("""{"properties":{"a":{"title":"Diện tích","multipleOf":0.01}}}""", """{"a":1.234}""", "Diện tích chỉ được ghi nhiều nhất 2 chữ số sau dấu phẩy.")]
    [InlineData("""{"properties":{"a":{"title":"Vốn","maximum":1500000.5}}}""", """{"a":2e6}""", "Vốn không được quá 1.500.000,5.")]
    [InlineData("""{"properties":{"a":{"title":"Ngày sinh","format":"date"}}}""", """{"a":"31/02/2024"}""", "Ngày sinh phải là ngày có thật, viết ngày/tháng/năm, ví dụ 05/03/1990.")]
    [InlineData("""{"properties":{"a":{"title":"Số định danh","format":"x-citizen-id"}}}""", """{"a":"123"}""", "Số định danh phải gồm đúng 12 chữ số.")]
    [InlineData("""{"properties":{"a":{"title":"Mã","pattern":"^A","x-message":"Mã bắt đầu bằng chữ A."}}}""", """{"a":"B"}""", "Mã bắt đầu bằng chữ A.")]
    [InlineData("""{"properties":{"a":{"title":"Điện thoại"},"b":{"title":"Thư điện tử"}},"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "{}", "Cần nhập ít nhất một trong các mục: Điện thoại, Thư điện tử.")]
    [InlineData("""{"properties":{"a":{"type":"array","title":"Thành viên","uniqueItems":true}}}""", """{"a":[1,2,1]}""", "Thành viên: dòng 1 và dòng 3 trùng nhau.")]
    [InlineData("""{"properties":{"a":true},"additionalProperties":false}""", """{"lạ":1}""", "Biểu mẫu không có mục “lạ”.")]
    public void Messages_are_sentences_for_the_person(string schema, string answers, string message) =>
        Given.Errors(schema, answers).ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void A_branch_without_titles_speaks_with_those_of_the_form() =>
        Given.Errors("""{"properties":{"a":{"title":"Tên cha"}},"if":{},"then":{"required":["a"]}}""", "{}")[0].Message.ShouldBe("Cần nhập Tên cha.");

    [Fact]
    public void Every_message_names_its_field_and_fills_every_place()
    {
        var form = Given.Form(Samples.Everything);
        var wrong = JsonNode.Parse("""{"hoTen":1,"gioiTinh":0,"soTang":1.5,"noiO":3,"thanhVien":{},"giayTo":[1,1],"coBanSao":"x","bac":[],"vonDauTu":"x"}""");
        foreach (var error in form.Validate(wrong))
        {
            error.Message.ShouldNotContain("{");
            error.Message.ShouldEndWith(".");
        }
    }

    [Theory]
    [InlineData("date", "2024-02-29", true)]
    [InlineData("date", "2023-02-29", false)]
    [InlineData("date", "0024-02-29", false)]
    [InlineData("x-partial-date", "1950", true)]
    [InlineData("x-partial-date", "1950-13", false)]
    [InlineData("x-partial-date", "1950-12-31", true)]
    [InlineData("x-year", "950", false)]
    [InlineData("x-citizen-id", "001090012345", true)]
    [InlineData("x-citizen-id", "001090012345\n", false)]
    [InlineData("x-citizen-id", "٠٠١٠٩٠٠١٢٣٤٥", false)]
    [InlineData("x-phone", "0912345678", true)]
    [InlineData("x-phone", "02438271234", true)]
    [InlineData("x-phone", "+4915112345678", true)]
    [InlineData("x-phone", "12345", false)]
    [InlineData("x-tax-code", "0100109106", true)]
    [InlineData("x-tax-code", "0300588569-001", true)]
    [InlineData("x-tax-code", "0100109107", false)]
    [InlineData("x-tax-code", "001090012345", true)]
    [InlineData("time", "23:59", true)]
    [InlineData("time", "24:00", false)]
    [InlineData("email", "a@b.vn", true)]
    [InlineData("email", "a@b", false)]
    [InlineData("uri", "không phải uri", true)]
    public void Formats_are_asserted_in_our_own_forms(string format, string text, bool valid)
    {
        var schema = $$"""{"format":"{{format}}"}""";
        (Given.Form(schema).Validate(JsonValue.Create(text)).Count == 0).ShouldBe(valid);
        Given.Form(schema).Validate(JsonValue.Create(text), assertFormat: false).ShouldBeEmpty();
    }
}
