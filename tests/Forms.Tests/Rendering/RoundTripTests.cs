using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Rendering;

public class RoundTripTests
{
    private readonly FormSchema form = Given.Form(Samples.Everything);

    [Fact]
    public void The_sample_has_no_faults_and_its_answers_are_valid()
    {
        form.Faults.ShouldBeEmpty();
        form.Validate(JsonNode.Parse(Samples.Answers)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Samples.Answers)]
    [InlineData("""{"camDoan":false,"noiO":{}}""")]
    [InlineData("""{"camDoan":false,"coBanSao":false,"noiO":{"soNha":"1"},"dienTich":-0.05,"bac":1}""")]
    [InlineData("""{"camDoan":false,"noiO":{},"namSinhCha":"1950","thanhVien":[{"nghe":["a"]},{"ten":"b"}]}""")]
    [InlineData("""{"camDoan":false,"noiO":{},"dienTich":1.234,"soTang":0,"vonDauTu":-1}""")]
    public void What_is_drawn_and_posted_back_is_the_same(string answers)
    {
        var page = Html.Form(form, JsonNode.Parse(answers));
        var bound = FormBinder.Bind(form, Html.Posted(page));
        Normal(bound).ShouldBe(Normal(JsonNode.Parse(answers)!));
    }

    [Theory]
    [InlineData("ngaySinh", "31/02/2024")]
    [InlineData("namSinhCha", "khoảng 1950")]
    [InlineData("soTang", "hai")]
    [InlineData("dienTich", "12,3,4")]
    [InlineData("gioiTinh", "khác")]
    [InlineData("bac", "9")]
    [InlineData("dienThoai", "gọi sau")]
    [InlineData("soDinhDanh", "12345678A012")]
    [InlineData("coBanSao", "có lẽ")]
    public void What_cannot_be_read_comes_back_as_typed_with_its_message(string name, string typed)
    {
        var bound = FormBinder.Bind(form, [new($"form.{name}", typed)]);
        var errors = form.Validate(bound);
        errors.ShouldContain(error => error.Field == "/" + name);
        var page = Html.Form(form, bound, errors);
        Html.Posted(page).ShouldContain(new KeyValuePair<string, string>($"form.{name}", typed));
        page.QuerySelector($"#form-{name}-error").ShouldNotBeNull();
    }

    [Fact]
    public void Defaults_fill_a_new_form_and_a_group_that_only_holds_them_is_untouched()
    {
        var parents = Given.Form("""
            {"type":"object","properties":{"quocTich":{"type":"string","default":"Việt Nam"},
             "cha":{"type":"object","properties":{"ten":{"type":"string"},"danToc":{"type":"string","default":"Kinh"}}}}}
            """);
        var bound = FormBinder.Bind(parents, Html.Posted(Html.Form(parents, null)));
        Normal(bound).ShouldBe(Normal(JsonNode.Parse("""{"quocTich":"Việt Nam"}""")!));
        Html.Posted(Html.Form(parents, bound)).ShouldContain(new KeyValuePair<string, string>("form.cha.danToc", "Kinh"));
    }

    private static string Normal(JsonNode node) => MoCua.Forms.Schema.JsonValues.Canonical(node);
}
