using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Reading;

public class SummaryTests
{
    private readonly FormSchema form = Given.Form(Samples.Everything);

    [Fact]
    public void Answers_read_as_people_say_them()
    {
        var rows = FormSummary.Rows(form, JsonNode.Parse(Samples.Answers)).Select(row => $"{row.Group}|{row.Label}|{row.Value}").ToList();
        rows.ShouldBe(
        [
            "|Họ, chữ đệm, tên|Nguyễn Văn Đức", "|Ngày sinh|05/03/1990", "|Ngày sinh của cha|03/1950", "|Giờ trình|08:30",
            "Giấy tờ|Số định danh cá nhân|001090012345", "Giấy tờ|Số điện thoại|0912345678", "|Giới tính|Nữ", "|Số tầng|1.250 tầng",
            "|Diện tích|1.234,5 m²", "|Vốn đầu tư|1.500.000 đồng", "|Bậc|5", "|Có lấy bản sao|Có", "|Số bản sao|2",
            "|Tôi cam đoan lời khai là đúng|Có", "|Giấy tờ kèm theo|cccd; khac", "|Ghi chú|Dòng một\nDòng <hai> & \"ba\"",
            "Nơi ở|Số nhà|12", "Nơi ở|Phường|Bồ Đề",
            "Thành viên 1|Tên|Tú", "Thành viên 1|Năm sinh|1980", "Thành viên 1 – Nghề|Dòng 1|Thợ may", "Thành viên 1 – Nghề|Dòng 2|Thợ xây",
            "Thành viên 2|Tên|Ý",
        ]);
    }

    [Fact]
    public void Two_versions_differ_in_what_a_reader_sees()
    {
        var changes = FormDiff.Compare(
            form,
            JsonNode.Parse("""{"hoTen":"A","soTang":1,"gioiTinh":"nam","thanhVien":[{"ten":"B"},{"ten":"C"}]}"""),
            JsonNode.Parse("""{"hoTen":"A","soTang":1.0,"gioiTinh":"nu","ngaySinh":"1990-03-05","thanhVien":[{"ten":"B"}]}"""));
        changes.Select(change => $"{change.Path}: {change.Before} → {change.After}").ShouldBe(
            ["/ngaySinh:  → 05/03/1990", "/gioiTinh: Nam → Nữ", "/thanhVien/1/ten: C → "]);
    }

    [Fact]
    public void A_row_taken_away_or_put_between_does_not_change_the_others()
    {
        Changes("""[{"ten":"A"},{"ten":"B"},{"ten":"C"}]""", """[{"ten":"B"},{"ten":"C"}]""").ShouldBe(["Thành viên 1|Tên: A → "]);
        Changes("""[{"ten":"A"},{"ten":"C"}]""", """[{"ten":"A"},{"ten":"B"},{"ten":"C"}]""").ShouldBe(["Thành viên 2|Tên:  → B"]);
        Changes("""[{"ten":"A","namSinh":"1980"},{"ten":"C"}]""", """[{"ten":"A","namSinh":"1981"},{"ten":"C"}]""").ShouldBe(["Thành viên 1|Năm sinh: 1980 → 1981"]);
        Changes("""[{"ten":"A","nghe":["x","y"]}]""", """[{"ten":"A","nghe":["y"]}]""").ShouldBe(["Thành viên 1 – Nghề|Dòng 1: x → "]);

        IEnumerable<string> Changes(string before, string after) =>
            FormDiff.Compare(form, JsonNode.Parse($$"""{"thanhVien":{{before}}}"""), JsonNode.Parse($$"""{"thanhVien":{{after}}}"""))
                .Select(change => $"{change.Group}|{change.Label}: {change.Before} → {change.After}");
    }

    [Fact]
    public void Two_versions_stand_beside_each_other_in_a_table()
    {
        var table = Html.Page(FormDiff.Table(
            form, JsonNode.Parse("""{"hoTen":"<A>","noiO":{"phuong":"Bồ Đề"}}"""), JsonNode.Parse("""{"hoTen":"<B>","soTang":2,"noiO":{}}"""), "Khi tiếp nhận")).QuerySelector("table")!;
        table.QuerySelectorAll("thead th").Select(head => head.TextContent).ShouldBe(["Mục", "Khi tiếp nhận", "Sau"]);
        table.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))).ShouldBe(
            ["Họ, chữ đệm, tên|<A>|<B>", "Số tầng|(để trống)|2 tầng", "Nơi ở", "Phường|Bồ Đề|(để trống)"]);
        table.QuerySelectorAll("del").Select(each => each.TextContent).ShouldBe(["<A>", "Bồ Đề"]);
        table.QuerySelectorAll("ins").Select(each => each.TextContent).ShouldBe(["<B>", "2 tầng"]);
        Html.Page(FormDiff.Table(form, null, JsonNode.Parse("{}"))).TextContent.ShouldBe("Nội dung khai không thay đổi.");
    }

    [Fact]
    public void The_fields_of_a_form_are_listed_for_guards_and_templates() =>
        form.Fields.Select(field => field.Path).ShouldContain("/thanhVien/*/ten");
}
