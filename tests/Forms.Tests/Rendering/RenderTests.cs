using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Rendering;

public class RenderTests
{
    private const string Evil = "\"><script>alert('x')</script><b a='";

    private readonly FormSchema form = Given.Form(Samples.Everything);

    [Fact]
    public void Every_control_has_a_label_a_unique_id_and_only_ids_that_exist()
    {
        var errors = form.Validate(JsonNode.Parse("""{"noiO":{},"thanhVien":[{}],"ngaySinh":"x"}"""));
        var page = Html.Form(form, JsonNode.Parse("""{"noiO":{},"thanhVien":[{}],"ngaySinh":"x"}"""), errors);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.ShouldBeUnique();
        page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' ')).ShouldBeSubsetOf(ids);
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            var isLabelled = control.Closest("label") is not null || page.QuerySelector($"label[for='{control.Id}']") is not null;
            isLabelled.ShouldBeTrue(control.OuterHtml);
        }
    }

    [Fact]
    public void A_wrong_field_says_so_and_the_summary_leads_to_it()
    {
        var answers = JsonNode.Parse("""{"hoTen":"A","gioiTinh":"nam","noiO":{},"thanhVien":[{"ten":"B"},{}]}""");
        var errors = form.Validate(answers);
        var page = Html.Form(form, answers, errors);
        var input = page.QuerySelector("#form-noiO-phuong").ShouldNotBeNull();
        input.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#" + input.GetAttribute("aria-describedby"))!.TextContent.ShouldBe("Lỗi: Cần nhập Phường.");

        var summary = Html.Page(FormRenderer.ErrorSummary(form, errors));
        summary.QuerySelector("h2")!.TextContent.ShouldBe("Có 2 chỗ cần sửa");
        var links = summary.QuerySelectorAll("a");
        links.Select(link => link.TextContent).ShouldBe(["Nơi ở: Cần nhập Phường.", "Thành viên 2: Cần nhập Tên."]);
        links.ShouldAllBe(link => page.QuerySelector(link.GetAttribute("href")!) != null);
    }

    [Fact]
    public void Every_error_of_a_field_finds_its_place_on_the_page()
    {
        var answers = JsonNode.Parse("""{"gioiTinh":"x","coBanSao":1,"giayTo":["cccd","lạ"],"camDoan":"x","noiO":{"phuong":""},"thanhVien":[],"bac":7}""");
        var errors = form.Validate(answers);
        var page = Html.Form(form, answers, errors);
        foreach (var link in Html.Page(FormRenderer.ErrorSummary(form, errors)).QuerySelectorAll("a"))
        {
            page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull(link.TextContent);
        }

        page.QuerySelectorAll(".field-error").Length.ShouldBe(errors.Select(error => error.Field.StartsWith("/giayTo", StringComparison.Ordinal) ? "/giayTo" : error.Field).Distinct().Count());
    }

    [Fact]
    public void A_conditional_field_stands_behind_the_one_that_decides_with_its_condition_in_words_and_as_data()
    {
        var page = Html.Form(form, null);
        var field = page.QuerySelector("#form-soBanSao")!.Closest(".field")!;
        field.GetAttribute("data-show-when").ShouldBe("""[{"not":false,"all":[{"name":"form.coBanSao","in":["true"]}]}]""");
        field.QuerySelector(".field-condition")!.TextContent.ShouldBe("Chỉ điền khi “Có lấy bản sao” là “Có”.");
        field.PreviousElementSibling!.QuerySelector("[name='form.coBanSao']").ShouldNotBeNull();
        field.HasAttribute("hidden").ShouldBeFalse();
    }

    [Fact]
    public void Hints_become_attributes()
    {
        var page = Html.Form(form, null);
        page.QuerySelector("#form-hoTen")!.GetAttribute("autocomplete").ShouldBe("name");
        page.QuerySelector("#form-soDinhDanh")!.GetAttribute("inputmode").ShouldBe("numeric");
        page.QuerySelector("#form-dienTich")!.GetAttribute("inputmode").ShouldBe("decimal");
        page.QuerySelector("#form-dienTich")!.Closest(".field")!.ClassList.ShouldContain("w-sm");
        page.QuerySelector("#form-noiO")!.GetAttribute("data-address").ShouldBe("current");
        page.QuerySelector("#form-soDinhDanh")!.Closest("fieldset")!.QuerySelector("legend")!.TextContent.ShouldBe("Giấy tờ");
        page.QuerySelector("#form-dienTich-unit")!.TextContent.ShouldBe("m²");
        page.QuerySelector("#form-hoTen")!.GetAttribute("aria-required").ShouldBe("true");
        page.QuerySelector("label[for=form-ngaySinh]")!.TextContent.ShouldBe("Ngày sinh (không bắt buộc)");
        page.QuerySelector("label[for=form-soBanSao]")!.TextContent.ShouldBe("Số bản sao");
    }

    [Fact]
    public void Choices_are_radios_while_few_and_a_select_when_many()
    {
        var page = Html.Form(form, JsonNode.Parse("""{"bac":2}"""));
        page.QuerySelectorAll("input[type=radio][name='form.gioiTinh']").Length.ShouldBe(2);
        page.QuerySelector("select[name='form.bac'] option[selected]")!.TextContent.ShouldBe("2");
    }

    [Fact]
    public void Everything_that_a_person_or_an_author_wrote_is_encoded()
    {
        var quoted = JsonValue.Create(Evil)!.ToJsonString();
        var hostile = Given.Form($$"""
            { "type": "object", "title": {{quoted}}, "properties": {
              {{quoted}}: { "type": "string", "title": {{quoted}}, "description": {{quoted}}, "x-group": {{quoted}}, "x-autocomplete": {{quoted}} },
              "n": { "type": "number", "title": {{quoted}}, "x-unit": {{quoted}}, "x-show-when": { "field": {{quoted}}, "equals": {{quoted}} } },
              "c": { "title": "c", "enum": [{{quoted}}] }, "s": { "x-widget": "select", "oneOf": [{ "const": {{quoted}}, "title": {{quoted}} }] },
              "t": { "type": "string", "x-widget": "textarea" }, "g": { "type": "object", "x-person": {{quoted}}, "properties": { "a": { "type": "string" } } },
              "r": { "type": "array", "x-row-title": {{quoted}}, "x-add-label": {{quoted}}, "items": { "type": "string" } } } }
            """);
        var answers = JsonNode.Parse($$"""{ {{quoted}}: {{quoted}}, "n": {{quoted}}, "c": {{quoted}}, "s": {{quoted}}, "t": {{quoted}}, "r": [{{quoted}}] }""");
        FormError[] errors = [new("/n", "x", Evil), new("/" + Evil.Replace("/", "~1", StringComparison.Ordinal), "x", Evil)];
        foreach (var page in new[] { Html.Form(hostile, answers, errors), Html.Page(FormRenderer.ErrorSummary(hostile, errors)) })
        {
            page.QuerySelectorAll("script, b").ShouldBeEmpty();
            page.QuerySelectorAll("*").SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name == "a");
        }

        Html.Posted(Html.Form(hostile, answers, errors)).Count(pair => pair.Value == Evil).ShouldBe(6);
    }

    [Fact]
    public void Enter_does_not_press_a_button_of_the_rows() =>
        Html.Form(form, JsonNode.Parse(Samples.Answers)).QuerySelector("button")!.HasAttribute("name").ShouldBeFalse();

    [Fact]
    public void A_schema_that_contains_itself_ends()
    {
        var tree = Given.Form("""{"type":"object","properties":{"ten":{"type":"string"},"con":{"type":"array","items":{"$ref":"#"}}}}""");
        Html.Form(tree, JsonNode.Parse("""{"ten":"A","con":[{"ten":"B"}]}""")).QuerySelector("[name='form.ten']").ShouldNotBeNull();
    }
}
