using System.Text.Json.Nodes;
using MoCua.Kernel.Time;
using MoCua.Letters.Templates;

namespace MoCua.Letters.Tests;

public sealed class LetterTemplateTests
{
    [Fact]
    public void What_people_typed_is_escaped_and_never_run_as_a_template()
    {
        Render("<p title=\"{{name}}\">{{name}}</p>", new { name = "<script>alert('x')</script> {{number}} \" &" })
            .ShouldBe("<p title=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; {{number}} &quot; &amp;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; {{number}} &quot; &amp;</p>");
    }

    [Fact]
    public void Vietnamese_letters_pass_as_they_are() => Render("{{name}} – {{upper name}}", new { name = "Nguyễn Thị Ưởng ở Đông Đô" })
        .ShouldBe("Nguyễn Thị Ưởng ở Đông Đô – NGUYỄN THỊ ƯỞNG Ở ĐÔNG ĐÔ");

    [Theory]
    [InlineData("{{formal day}}", "ngày 05 tháng 02 năm 2026")]
    [InlineData("{{spoken day}}", "thứ Năm 05/02/2026")]
    [InlineData("{{short day}}", "05/02/2026")]
    [InlineData("{{formal at}}", "16 giờ 30 phút, ngày 05 tháng 02 năm 2026")]
    [InlineData("{{formal isoDay}} {{spoken isoAt}}", "ngày 05 tháng 02 năm 2026 thứ Năm 05/02/2026, 16:30")]
    [InlineData("{{money fee}} – {{words fee}}", "75.000 đồng – Bảy mươi lăm nghìn đồng")]
    [InlineData("{{money nothing}}{{formal nothing}}|{{dots nothing}}", "|……………………")]
    [InlineData("{{box yes}}{{box no}}{{box nothing}}{{box kind \"nam\"}}{{box kind \"nữ\"}}", "☑☐☐☐☑")]
    [InlineData("{{#each list}}{{index @index}}. {{this}}; {{/each}}", "1. một; 2. hai; ")]
    [InlineData("{{#if (eq kind \"nữ\")}}bà{{else}}ông{{/if}}", "bà")]
    [InlineData("{{#with who}}{{name}} {{../fee}}{{/with}}", "Bé 75000")]
    public void Functions_say_values_as_papers_print_them(string template, string said)
    {
        var at = Moment.FromLocal(new DateTime(2026, 2, 5, 16, 30, 0));
        Render(template, new
        {
            day = at.Date, at, isoDay = "2026-02-05", isoAt = "2026-02-05T16:30", fee = 75_000L, yes = true, no = false, nothing = (string?)null, kind = "nữ",
            list = new[] { "một", "hai" }, who = new { name = "Bé" },
        }).ShouldBe(said);
    }

    [Fact]
    public void Answers_of_a_form_may_come_as_json()
    {
        var answers = JsonNode.Parse("""{ "con": { "ten": "Trần Thử Bé", "sinh": "2024-10-01" }, "anhChi": [{ "ten": "An" }, { "ten": "Bình" }], "le": 8000, "nu": true }""")!;

        Render("{{con.ten}}, sinh {{formal con.sinh}}{{#each anhChi}}, {{ten}}{{/each}}: {{money le}} {{box nu}}", answers)
            .ShouldBe("Trần Thử Bé, sinh ngày 01 tháng 10 năm 2024, An, Bình: 8.000 đồng ☑");
        Render("{{answers.con.ten}}", new Dictionary<string, object?> { ["answers"] = answers }).ShouldBe("Trần Thử Bé");
    }

    [Fact]
    public void Every_field_that_a_template_can_read_is_listed()
    {
        var template = LetterTemplate.Load("""
            {{! a remark with "one quote and {{ braces }}
            {{!-- {{not.read}} --}}
            {{ number }} {{~upper applicant.name~}} {{#if (eq kind "a {{b}} c")}}{{seen}}{{else if other}}{{third}}{{else}}{{fourth}}{{/if}}
            {{#each papers}}{{@index}} {{name}} {{this.count}} {{../sets}} {{@root.title}} {{#if note}}{{../office}}{{/if}}{{else}}{{none}}{{/each}}
            {{#with owner}}{{address}}{{#each phones}}{{this}}{{/each}}{{/with}}{{#unless papers.length}}-{{/unless}}{{box kind "x"}}
            """);

        template.Refusal?.Message.ShouldBeNull();
        template.Value.Fields.ShouldBe(
        [
            "applicant.name", "fourth", "kind", "number", "office", "other", "owner", "owner.address", "owner.phones", "owner.phones[]",
            "papers", "papers[].count", "papers[].name", "papers[].none", "papers[].note", "seen", "sets", "third", "title",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Fields_that_nobody_offers_are_named()
    {
        var template = LetterTemplate.Load("{{number}} {{applicant.nmae}} {{answers.con.ten}} {{#each papers}}{{name}}{{/each}}").Value;

        template.UnknownFields(new HashSet<string> { "number", "applicant.name", "answers.*", "papers", "papers[].name" }).ShouldBe(["applicant.nmae"]);
    }

    [Theory]
    [InlineData("", "trống")]
    [InlineData("a\nb {{name", "dòng 2: thẻ mở “{{” chưa có “}}” đóng lại.")]
    [InlineData("{{{name}}}", "phải luôn được mã hóa")]
    [InlineData("{{&name}}", "phải luôn được mã hóa")]
    [InlineData("{{~{name}~}}", "phải luôn được mã hóa")]
    [InlineData("{{ }}", "thẻ trống")]
    [InlineData("a\n\n{{#if name}}", "dòng 3: khối “#if” mở ở đây nhưng chưa có “{{/if}}” đóng lại.")]
    [InlineData("{{#if a}}{{/each}}", "“{{/each}}” đóng một khối chưa mở.")]
    [InlineData("{{/if}}", "đóng một khối chưa mở")]
    [InlineData("{{else}}", "phải nằm trong một khối")]
    [InlineData("{{#papers}}{{/papers}}", "#papers")]
    [InlineData("{{^papers}}{{/papers}}", "^papers")]
    [InlineData("{{shout name}}", "không có hàm “shout”")]
    [InlineData("{{money}}", "cần đúng 1 tham số")]
    [InlineData("{{#if (eq a)}}{{/if}}", "cần đúng 2 tham số")]
    [InlineData("{{#each}}{{/each}}", "cần đúng 1 tham số")]
    [InlineData("{{> nowhere}}", "không có phần dùng chung “nowhere”")]
    [InlineData("{{../name}}", "đi ra ngoài mẫu")]
    [InlineData("{{na me=}}", "không có hàm “na”")]
    [InlineData("{{upper (}}", "không hiểu “(”")]
    [InlineData("{{na!me}}", "không hiểu “na!me”")]
    public void A_broken_template_is_refused_with_line_and_advice(string text, string said)
    {
        var refusal = LetterTemplate.Load(text).Refusal;

        refusal.ShouldNotBeNull().Code.ShouldBe("template-broken");
        refusal.Message.ShouldContain(said);
    }

    [Fact]
    public void Shared_parts_may_be_used_and_their_fields_count()
    {
        var template = LetterTemplate.Load("{{> letterhead head}}").Value;

        template.Fields.ShouldContain("head.issuer");
        template.Render(new { head = Given.Head }).ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    private static string Render(string template, object data) => LetterTemplate.Load(template).Value.Render(data);
}
