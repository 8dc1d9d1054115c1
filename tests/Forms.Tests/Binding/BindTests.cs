using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Binding;

public class BindTests
{
    private readonly FormSchema form = Given.Form(Samples.Everything);

    [Theory]
    [InlineData("ngaySinh", "5/3/1990", "\"1990-03-05\"")]
    [InlineData("ngaySinh", "05.03.1990", "\"1990-03-05\"")]
    [InlineData("ngaySinh", "5-3-1990", "\"1990-03-05\"")]
    [InlineData("ngaySinh", "05031990", "\"1990-03-05\"")]
    [InlineData("ngaySinh", "1990-03-05", "\"1990-03-05\"")]
    [InlineData("ngaySinh", " 05/03/1990 ", "\"1990-03-05\"")]
    [InlineData("ngaySinh", "29/02/2023", "\"29/02/2023\"")]
    [InlineData("namSinhCha", "1950", "\"1950\"")]
    [InlineData("namSinhCha", "3/1950", "\"1950-03\"")]
    [InlineData("namSinhCha", "5/3/1950", "\"1950-03-05\"")]
    [InlineData("namSinhCha", "13/1950", "\"13/1950\"")]
    [InlineData("gioTrinh", "8h30", "\"08:30\"")]
    [InlineData("gioTrinh", "8 giờ 5", "\"08:05\"")]
    [InlineData("soTang", "1.250", "1250")]
    [InlineData("soTang", "1,250", "1250")]
    [InlineData("soTang", "1 250", "1250")]
    [InlineData("soTang", "12,5", "\"12,5\"")]
    [InlineData("dienTich", "72,5", "72.5")]
    [InlineData("dienTich", "72.5", "72.5")]
    [InlineData("dienTich", "1.234,56", "1234.56")]
    [InlineData("dienTich", "1.234", "1234")]
    [InlineData("dienTich", "0.500", "0.500")]
    [InlineData("dienTich", "1,234,5", "\"1,234,5\"")]
    [InlineData("vonDauTu", "1.500.000 đồng", "1500000")]
    [InlineData("vonDauTu", "1500000đ", "1500000")]
    [InlineData("soDinhDanh", "001 090 012 345", "\"001090012345\"")]
    [InlineData("dienThoai", "+84 912.345.678", "\"0912345678\"")]
    [InlineData("dienThoai", "0912-345-678", "\"0912345678\"")]
    [InlineData("hoTen", "  Nguyễn   Văn  Đức ", "\"Nguyễn Văn Đức\"")]
    [InlineData("hoTen", "Đức", "\"Đức\"")]
    [InlineData("bac", "3", "3")]
    [InlineData("coBanSao", "true", "true")]
    public void People_type_and_the_answer_is_kept(string name, string typed, string kept) =>
        JsonNode.DeepEquals(FormBinder.Bind(form, [new($"form.{name}", typed)])[name], JsonNode.Parse(kept)).ShouldBeTrue();

    [Fact]
    public void An_empty_input_is_an_absent_answer_and_a_required_group_asks_for_its_fields()
    {
        var bound = FormBinder.Bind(form, [new("form.hoTen", "  "), new("form.noiO.phuong", "")]);
        bound.ToJsonString().ShouldBe("""{"noiO":{}}""");
        form.Validate(bound).Select(error => error.Field).ShouldBe(["/hoTen", "/gioiTinh", "/noiO/phuong", "/thanhVien"]);
    }

    [Fact]
    public void Names_that_the_form_does_not_know_are_never_bound() =>
        FormBinder.Bind(form, [new("form.laQuanTri", "true"), new("hoTen", "x"), new("form.noiO.phuong.x", "y")]).ToJsonString().ShouldBe("""{"noiO":{}}""");

    [Fact]
    public void Rows_keep_their_order_close_gaps_and_drop_the_untouched()
    {
        var bound = FormBinder.Bind(form, [new("form.thanhVien[10].ten", "C"), new("form.thanhVien[2].ten", "B"), new("form.thanhVien[4].ten", " ")]);
        bound["thanhVien"]!.ToJsonString().ShouldBe("""[{"ten":"B"},{"ten":"C"}]""");
    }

    [Fact]
    public void Without_script_a_button_adds_a_row_and_nothing_typed_is_lost()
    {
        var read = FormBinder.Read(form, [new("form.__rows", "add:/thanhVien"), new("form.thanhVien[0].ten", "A"), new("form.ngaySinh", "hôm qua")]);
        read.RowsChanged.ShouldBeTrue();
        read.Answers["thanhVien"]!.ToJsonString().ShouldBe("""[{"ten":"A"},{}]""");
        read.Answers["ngaySinh"]!.GetValue<string>().ShouldBe("hôm qua");
        Html.Form(form, read.Answers).QuerySelector("[name='form.thanhVien[1].ten']").ShouldNotBeNull();
    }

    [Fact]
    public void Without_script_a_button_removes_the_row_it_stands_in()
    {
        var page = Html.Form(form, JsonNode.Parse(Samples.Answers));
        var button = page.QuerySelectorAll(".repeat-remove").First(each => each.TextContent == "Xóa Thành viên 1");
        var posted = Html.Posted(page);
        posted.Add(new(button.GetAttribute("name")!, button.GetAttribute("value")!));
        FormBinder.Bind(form, posted)["thanhVien"]!.ToJsonString().ShouldBe("""[{"ten":"\u00DD"}]""");
    }

    [Fact]
    public void Rows_inside_rows_have_their_own_buttons()
    {
        var read = FormBinder.Read(form, [new("form.__rows", "add:/thanhVien/3/nghe"), new("form.thanhVien[3].nghe[0]", "May")]);
        read.Answers["thanhVien"]!.ToJsonString().ShouldBe("""[{"nghe":["May",""]}]""");
    }

    [Fact]
    public void An_unticked_box_is_told_from_one_that_was_not_there()
    {
        FormBinder.Bind(form, [new("form.camDoan", "false")])["camDoan"]!.GetValue<bool>().ShouldBeFalse();
        FormBinder.Bind(form, [new("form.camDoan", "false"), new("form.camDoan", "true")])["camDoan"]!.GetValue<bool>().ShouldBeTrue();
        FormBinder.Bind(form, [])["camDoan"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"thamTra":{"co":false}}""", """{"thamTra":{"co":false}}""")]
    [InlineData("""{}""", """{}""")]
    [InlineData("""{"thamTra":{"co":true}}""", """{}""")]
    public void A_group_of_defaults_alone_stays_only_where_the_page_showed_one(string earlier, string expected)
    {
        var schema = Given.Form("""{"type":"object","properties":{"thamTra":{"type":"object","properties":{"co":{"type":"boolean","default":false}}}}}""");

        FormBinder.Read(schema, [new("form.thamTra.co", "false")], earlier: JsonNode.Parse(earlier)).Answers.ToJsonString().ShouldBe(expected);
    }
}
