using AngleSharp.Dom;

namespace MoCua.Forms.Tests.Rendering;

public class PickerTests
{
    private const string Schema = """
        {"type":"object","properties":{
          "nguoi":{"type":"object","title":"Người yêu cầu","x-person":"submitter","properties":{
            "hoTen":{"type":"string","title":"Họ tên"},"soDinhDanh":{"type":"string","format":"x-citizen-id","title":"Số"},
            "gioiTinh":{"title":"Giới tính","enum":["nam","nu"]},"noiCuTru":{"type":"string","title":"Nơi cư trú","x-address":"permanent"}}},
          "diaDiem":{"type":"object","title":"Địa điểm","x-address":"site","properties":{
            "soNha":{"type":"string","title":"Số nhà"},"phuongXa":{"type":"string","title":"Phường"},"quanHuyen":{"type":"string","title":"Quận"},"tinh":{"type":"string","title":"Tỉnh"}}}}}
        """;

    private readonly IElement page = Html.Page(FormRenderer.Fields(
        Given.Form(Schema), null, null, pickers: new FormPickers(new DateOnly(2024, 10, 7), "00145", "/mot-cua/nguoi")));

    [Fact]
    public void Without_script_the_browser_offers_the_units_of_that_day()
    {
        var address = page.QuerySelector("[name='form.nguoi.noiCuTru']")!;
        Options(address).Count.ShouldBe(14);
        Options(address).ShouldContain("phường Bồ Đề, quận Long Biên, thành phố Hà Nội");
        Options(page.QuerySelector("[name='form.diaDiem.phuongXa']")!).ShouldContain("Bồ Đề");
        Options(page.QuerySelector("[name='form.diaDiem.quanHuyen']")!).Count.ShouldBe(30);
        Options(page.QuerySelector("[name='form.diaDiem.tinh']")!).Count.ShouldBe(63);
        page.QuerySelector("[name='form.diaDiem.soNha']")!.HasAttribute("list").ShouldBeFalse();

        List<string> Options(IElement input) => [.. page.QuerySelectorAll($"#{input.GetAttribute("list")} option").Select(option => option.GetAttribute("value")!)];
    }

    [Fact]
    public void The_script_learns_where_to_ask_and_what_fills_what()
    {
        page.QuerySelector("[name='form.nguoi.noiCuTru']")!.GetAttribute("data-combo").ShouldBe("/dia-danh?ngay=2024-10-07&gan=00145");
        page.QuerySelector("[name='form.diaDiem.phuongXa']")!.GetAttribute("data-combo").ShouldBe("/dia-danh?ngay=2024-10-07&gan=00145&phan=1");
        page.QuerySelector("[data-address=site] [data-area=province]")!.GetAttribute("name").ShouldBe("form.diaDiem.tinh");

        var group = page.QuerySelector("fieldset[data-person=submitter]")!;
        group.QuerySelectorAll("[data-part]").Select(part => part.GetAttribute("data-part")).ShouldBe(["label", "number", "sex", "address"]);
        var known = group.QuerySelector("[data-person-pick] input")!;
        known.GetAttribute("data-combo").ShouldBe("/mot-cua/nguoi");
        known.HasAttribute("name").ShouldBeFalse();
        known.ParentElement!.HasAttribute("hidden").ShouldBeTrue();
        group.QuerySelector($"label[for={known.Id}]").ShouldNotBeNull();
    }

    [Fact]
    public void Without_pickers_the_same_fields_are_plain()
    {
        var plain = Html.Form(Given.Form(Schema), null);
        plain.QuerySelectorAll("datalist, [list], [data-combo], [data-person-pick]").ShouldBeEmpty();
        Html.Posted(plain).ShouldBe(Html.Posted(page));
    }
}
