namespace MoCua.Forms.Tests.Fields;

public class FaultTests
{
    private const string Branch = """
        "if": {"properties":{"coMe":{"const":true}},"required":["coMe"]}, "then": {"properties":{"me":{"type":"object","properties":{"ten":{"type":"string"}}}}}
        """;

    [Fact]
    public void A_field_that_additionalProperties_forbids_is_a_fault() =>
        Given.Form($$$"""{"type":"object","properties":{"coMe":{"type":"boolean"}},"additionalProperties":false,{{{Branch}}}}""")
            .Faults.ShouldHaveSingleItem().Message.ShouldContain("/me");

    [Fact]
    public void Room_made_with_true_heals_it_and_the_field_stays_conditional()
    {
        var form = Given.Form($$$"""{"type":"object","properties":{"coMe":{"type":"boolean"},"me":true},"additionalProperties":false,{{{Branch}}}}""");
        form.Faults.ShouldBeEmpty();
        Html.Form(form, null).QuerySelector("#form-me")!.HasAttribute("data-show-when").ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"type":"object","required":["hoten"],"properties":{"hoTen":{"type":"string"}}}""", "form-no-such-field", "hoten")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"if":{"required":["a"]},"then":{"required":["b"]}}""", "form-no-such-field", "/b")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","x-show-when":{"field":"la","filled":true}}}}""", "form-no-such-field", "la")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"b":{"type":"string","x-widget":"select"}}}}}}""", "form-no-choices", "/a/*/b")]
    public void A_name_that_leads_nowhere_is_a_fault(string schema, string code, string named)
    {
        var fault = Given.Form(schema).Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Message.ShouldContain(named);
    }

    [Theory]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":"object"}""")]
    [InlineData("true")]
    public void A_schema_without_fields_is_no_form(string schema) => Given.Form(schema).Faults.ShouldHaveSingleItem().Code.ShouldBe("form-no-fields");
}
