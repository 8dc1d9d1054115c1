using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Forms.Tests.Rendering;

/// <summary>The page's script and the server read and judge every typed text alike. The script runs in node, which the build needs anyway.</summary>
public sealed class BrowserWordsTests
{
    private const int Fields = 160;
    private const int TextsPerField = 40;
    private const string Definitions = """},"$defs":{"ten":{"type":"string","minLength":3,"x-message":"Tên quá ngắn."}}}""";

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Schemas =
    [
        """{"type":"string","minLength":1}""", """{"type":"string","minLength":3,"maxLength":6}""", """{"type":"string","pattern":"^[A-ZĐ]{2}\\d+$"}""",
        """{"type":"string","pattern":"^A","maxLength":2,"x-message":"Mã gồm chữ A và một chữ số."}""", """{"type":"string","x-widget":"textarea","maxLength":5}""",
        """{"type":"string","format":"date"}""", """{"type":"string","format":"x-partial-date"}""", """{"type":"string","format":"x-year"}""",
        """{"type":"string","format":"time"}""", """{"type":"string","format":"email"}""", """{"type":"string","format":"x-citizen-id"}""",
        """{"type":"string","format":"x-phone"}""", """{"type":"string","format":"x-tax-code"}""", """{"type":"string","format":"uri"}""",
        """{"type":"integer"}""", """{"type":"integer","minimum":1,"maximum":1500}""", """{"type":"integer","x-widget":"money","minimum":0,"multipleOf":1000}""",
        """{"type":"number","multipleOf":0.01}""", """{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":72.5}""", """{"type":"number","multipleOf":2.5,"minimum":-10}""",
        """{"type":["integer","null"],"minimum":2}""", """{"$ref":"#/$defs/ten","maxLength":4}""", """{"allOf":[{"$ref":"#/$defs/ten"},{"pattern":"^[^0-9]+$"}],"minLength":2}""",
        """{"type":"number","x-widget":"integer"}""", """{"type":"integer","allOf":[{"maxLength":2}]}""", """{"enum":["a","b"]}""", """{"type":"boolean"}""", """{"const":"a"}""",
    ];

    private static readonly string[] Typed =
    [
        "", "  ", "a", "ab", "Ab12", "AB12", "Đ", "ĐB7", "A1", "A12", "một dòng dài hơn", "dòng\r\nhai ", "\U0001F600\U0001F600", "5/3/1990", "05031990", "31/02/2024", "29.2.2024",
        "1990-03-05", "1/1/1849", "1950", "3/1950", "13/1950", "950", "8h30", "8 giờ 5 phút", "24:00", "08:30", "a@b", "a@b.vn", "001090012345", "001 090 012 345", "00109001234x",
        "0912 345 678", "+84 912.345.678", "84912345678", "02438271234", "12345", "0100109106", "0100109107", "0300588569-001", "0", "1", "2", "12", "1.250", "1,250", "1 250",
        "1501", "-3", "12,5", "72,5", "72.5", "72,49999", "1.234,56", "1.234,567", "0,005", "1.500.000 đồng", "1500000Đ", "1500500 vnd", "9223372036854775807", "9223372036854775808",
        "hai", "--1", "1,234,5", "null", "true",
    ];

    [Fact]
    public void Script_and_server_say_the_same_about_everything_that_is_typed()
    {
        var random = new Random(20241007);
        var cases = new List<(string Check, string Typed, string Said, string Schema)>();
        for (var field = 0; field < Fields; field++)
        {
            var schema = Schemas[field % Schemas.Length];
            var asked = random.Next(2) == 0 ? "\"required\":[\"o\"]," : "";
            var json = "{\"type\":\"object\"," + asked + "\"properties\":{\"o\":{\"title\":\"Ô $& thử\"," + schema[1..] + Definitions;
            var form = Given.Form(json);
            var check = Html.Form(form, null).QuerySelector("[name='form.o']")!.Closest(".field")!.GetAttribute("data-check");
            for (var count = 0; count < TextsPerField; count++)
            {
                var typed = Typed[random.Next(Typed.Length)];
                var said = string.Join(' ', form.Validate(FormBinder.Bind(form, [new("form.o", typed)])).Select(error => error.Message).Distinct());
                if (check is not null)
                {
                    cases.Add((check, typed, said, json));
                }
                else if (!schema.Contains("enum") && !schema.Contains("const") && !schema.Contains("boolean"))
                {
                    said.ShouldBeEmpty(json); // nothing to check means that the server is always content
                }
            }
        }

        var heard = Ask(cases.Select(each => new { check = each.Check, typed = each.Typed }));
        var choices = 0;
        foreach (var ((_, typed, said, schema), words) in cases.Zip(heard))
        {
            var isChoice = schema.Contains("enum") || schema.Contains("const") || schema.Contains("boolean");
            choices += isChoice ? 1 : 0;
            if (!isChoice || words.Length > 0)
            {
                words.ShouldBe(said, $"“{typed}” in {schema}");
            }
        }

        CasesTried.Say(cases.Count, $"texts judged by script and server, {cases.Count(each => each.Said.Length > 0)} with complaints, {choices} in choices that the script leaves to the server");
        cases.Count(each => each.Said.Length > 0).ShouldBeGreaterThan(cases.Count / 4);
    }

    [Fact]
    public void What_only_some_way_of_filling_in_asks_is_left_to_the_server()
    {
        var page = Html.Form(Given.Form("""
            {"type":"object","properties":{"loai":{"enum":["a","b"]}},
             "if":{"required":["loai"],"properties":{"loai":{"const":"a"}}},
             "then":{"required":["so"],"properties":{"so":{"type":"integer","minimum":1},"rieng":{"type":"integer","minimum":5}}},
             "else":{"properties":{"so":{"type":"integer","minimum":100}}},
             "anyOf":[{"required":["x"],"properties":{"x":{"type":"object","required":["y"],"properties":{"y":{"type":"string","minLength":3}}}}},true]}
            """), null);
        page.QuerySelector("#form-so")!.Closest(".field")!.GetAttribute("data-check").ShouldBeNull();
        page.QuerySelector("#form-x-y")!.Closest(".field")!.GetAttribute("data-check").ShouldBeNull();
        page.QuerySelector("#form-rieng")!.Closest(".field")!.GetAttribute("data-check")!.ShouldContain("phải từ 5 trở lên");
    }

    [Fact]
    public void A_row_knows_the_words_that_its_fields_will_need_and_that_it_may_stay_empty()
    {
        var page = Html.Form(Given.Form(Samples.Everything), null);
        var check = JsonNode.Parse(page.QuerySelector("[name='form.thanhVien[0].ten']")!.Closest(".field")!.GetAttribute("data-check")!)!;
        check["required"]!.GetValue<string>().ShouldBe("Cần nhập Tên.");
        page.QuerySelector("[name='form.thanhVien[0].ten']")!.Closest("[data-spared]")!.ClassName.ShouldBe("repeat-row");
        page.QuerySelector("[name='form.noiO.phuong']")!.Closest("[data-spared]").ShouldBeNull(); // required, so it is asked for
    }

    private static List<string> Ask(IEnumerable<object> cases)
    {
        var folder = Directory.CreateTempSubdirectory("mocua-words-").FullName;
        try
        {
            File.Copy(Path.Combine(ProductFormsTests.Root(), "src", "Ui", "wwwroot", "js", "fields.js"), Path.Combine(folder, "fields.mjs"));
            File.WriteAllText(Path.Combine(folder, "cases.json"), JsonSerializer.Serialize(cases, Plain));
            File.WriteAllText(Path.Combine(folder, "ask.mjs"), """
                import { readFileSync } from 'node:fs';
                import { complaints } from './fields.mjs';
                const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url)));
                process.stdout.write(JSON.stringify(cases.map(each => complaints(JSON.parse(each.check), each.typed).join(' '))));
                """);
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "ask.mjs")]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var answer = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            node.ExitCode.ShouldBe(0);
            return JsonSerializer.Deserialize<List<string>>(answer)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
