using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Schema;

public class LoadTests
{
    [Theory]
    [InlineData("""{"requird":["a"]}""", "requird")]
    [InlineData("""{"properties":{"a":{"unevaluatedProperties":false}}}""", "unevaluatedProperties")]
    [InlineData("""{"items":{"unevaluatedItems":false}}""", "unevaluatedItems")]
    [InlineData("""{"$dynamicRef":"#a"}""", "$dynamicRef")]
    [InlineData("""{"definitions":{}}""", "definitions")]
    [InlineData("""{"allOf":[{"dependencies":{}}]}""", "dependencies")]
    [InlineData("""{"x-widht":"sm"}""", "x-widht")]
    [InlineData("""{"contentEncoding":"base64"}""", "contentEncoding")]
    [InlineData("""{"format":"x-phon"}""", "x-phon")]
    public void An_unknown_keyword_is_refused_and_named(string schema, string keyword)
    {
        var refusal = FormSchema.Load(schema).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("form-unknown-keyword");
        refusal.Message.ShouldContain(keyword);
    }

    [Theory]
    [InlineData("""{"type":"text"}""", "type")]
    [InlineData("""{"minLength":-1}""", "minLength")]
    [InlineData("""{"minLength":"3"}""", "minLength")]
    [InlineData("""{"multipleOf":0}""", "multipleOf")]
    [InlineData("""{"required":"a"}""", "required")]
    [InlineData("""{"required":["a","a"]}""", "required")]
    [InlineData("""{"allOf":[]}""", "allOf")]
    [InlineData("""{"enum":"a"}""", "enum")]
    [InlineData("""{"$defs":[]}""", "$defs")]
    [InlineData("""{"dependentRequired":{"a":"b"}}""", "dependentRequired")]
    [InlineData("""{"x-width":"huge"}""", "x-width")]
    [InlineData("""{"x-show-when":{"field":"a"}}""", "x-show-when")]
    public void An_ill_formed_value_is_refused_and_its_keyword_named(string schema, string keyword)
    {
        var refusal = FormSchema.Load(schema).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("form-bad-keyword");
        refusal.Message.ShouldContain(keyword);
    }

    [Theory]
    [InlineData("""{"$ref":"#/$defs/no"}""", "form-ref-outside")]
    [InlineData("""{"$ref":"https://elsewhere.test/s.json"}""", "form-ref-outside")]
    [InlineData("""{"$ref":"#/properties","properties":{}}""", "form-ref-outside")]
    [InlineData("""{"$ref":"#"}""", "form-circle")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"anyOf":[{"$ref":"#/$defs/b"}]},"b":{"$ref":"#/$defs/a"}}}""", "form-circle")]
    [InlineData("""{"pattern":"("}""", "form-bad-pattern")]
    [InlineData("""{"pattern":"(?i)a"}""", "form-bad-pattern")]
    [InlineData("""{"pattern":"a\\Z"}""", "form-bad-pattern")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#"}""", "form-other-dialect")]
    [InlineData("""{"properties":{"a":3}}""", "form-not-a-schema")]
    [InlineData("""{"title":"a","title":"b"}""", "form-not-json")]
    [InlineData("{", "form-not-json")]
    [InlineData("", "form-not-json")]
    [InlineData("""{"title":"\ud800"}""", "form-not-json")]
    [InlineData("""{"properties":{"\udc00":{}}}""", "form-not-json")]
    [InlineData("""{"$ref":"#a","$defs":{"x":{"$anchor":"a","not":{"$ref":"#a"}}}}""", "form-circle")]
    [InlineData("""{"dependentSchemas":{"a":{"$ref":"#"}}}""", "form-circle")]
    [InlineData("""{"$id":"https://mocua.test/a#b"}""", "form-bad-keyword")]
    [InlineData("""{"$ref":"http://[bad"}""", "form-ref-outside")]
    public void A_schema_that_cannot_be_trusted_is_refused(string schema, string code) =>
        FormSchema.Load(schema).Refusal.ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void A_chain_of_references_or_levels_without_end_is_refused_or_judged_but_never_fatal(int length)
    {
        var chain = string.Join(',', Enumerable.Range(0, length).Select(each => $"\"d{each}\":{{\"$ref\":\"#/$defs/d{each + 1}\"}}"));
        var loaded = FormSchema.Load("{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + chain + $",\"d{length}\":{{\"type\":\"string\"}}}}}}");
        var verdict = loaded.IsRefused ? loaded.Refusal.Code : "loaded";
        verdict.ShouldBeOneOf("form-too-deep", "loaded");

        FormSchema.Load(string.Concat(Enumerable.Repeat("""{"not":""", length)) + "true" + new string('}', length)).Refusal!.Code.ShouldBe("form-too-deep");
    }

    [Fact]
    public void Schemas_that_all_refer_to_each_other_load_at_once_and_are_no_form()
    {
        var all = string.Join(',', Enumerable.Range(0, 14).Select(each => $"\"p{each}\":{{\"$ref\":\"#/$defs/s{each}\"}}"));
        var definitions = string.Join(',', Enumerable.Range(0, 14).Select(each => $"\"s{each}\":{{\"type\":\"object\",\"properties\":{{{all}}}}}"));
        var form = Given.Form("""{"$ref":"#/$defs/s0","$defs":{""" + definitions + "}}");
        form.Validate(JsonNode.Parse("""{"p3":{"p4":{"p5":1}}}""")).ShouldHaveSingleItem().Path.ShouldBe("/p3/p4/p5");
        form.Faults.ShouldHaveSingleItem().Code.ShouldBe("form-too-many-fields");
    }

    [Fact]
    public void Annotations_of_the_standard_are_no_obstacle() => Given.Form("""
        {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://mocua.test/f","$comment":"c","title":"t","description":"d",
         "default":1,"examples":[1],"deprecated":true,"readOnly":true,"writeOnly":false,"format":"uri"}
        """).Validate(JsonValue.Create(1)).ShouldBeEmpty();

    [Fact]
    public void A_keyword_inside_a_constant_is_data() =>
        Given.Errors("""{"const":{"requird":1,"$ref":"#/no"}}""", """{"requird":1,"$ref":"#/no"}""").ShouldBeEmpty();
}
