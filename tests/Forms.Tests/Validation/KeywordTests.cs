namespace MoCua.Forms.Tests.Validation;

/// <summary>One line per meaning that is easy to get wrong; the keyword that says no, or nothing when the value is valid.</summary>
public class KeywordTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "1.0", "")]
    [InlineData("""{"type":"integer"}""", "1e2", "")]
    [InlineData("""{"type":"integer"}""", "1.5", "type")]
    [InlineData("""{"type":"integer"}""", "98249283749234923498293171823948729348710298301928331", "")]
    [InlineData("""{"type":"number"}""", "\"1\"", "type")]
    [InlineData("""{"type":["string","null"]}""", "null", "")]
    [InlineData("""{"type":"boolean"}""", "0", "type")]
    [InlineData("""{"type":"object"}""", "[]", "type")]
    [InlineData("""{"const":1}""", "1.0", "")]
    [InlineData("""{"const":1}""", "true", "const")]
    [InlineData("""{"const":null}""", "null", "")]
    [InlineData("""{"const":{"a":1,"b":2}}""", """{"b":2.0,"a":1}""", "")]
    [InlineData("""{"const":[1,2]}""", "[2,1]", "const")]
    [InlineData("""{"enum":[[false],"x"]}""", "[0]", "enum")]
    [InlineData("""{"enum":[[false],"x"]}""", "[false]", "")]
    [InlineData("""{"enum":["a\u0000b"]}""", "\"a\\u0000b\"", "")]
    public void Types_and_choices(string schema, string value, string keyword) => Check(schema, value, keyword);

    [Theory]
    [InlineData("""{"minLength":2}""", "\"\\ud83d\\udca9\"", "minLength")]
    [InlineData("""{"maxLength":1}""", "\"\\ud83d\\udca9\"", "")]
    [InlineData("""{"maxLength":2}""", "\"Đức\"", "maxLength")]
    [InlineData("""{"minLength":2.0}""", "\"ab\"", "")]
    [InlineData("""{"minLength":3}""", "12", "")]
    [InlineData("""{"pattern":"^a*$"}""", "\"aab\"", "pattern")]
    [InlineData("""{"pattern":"a+"}""", "\"xxaayy\"", "")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", "pattern")]
    [InlineData("""{"pattern":"^\\d+$"}""", "\"\\u0967\"", "pattern")]
    [InlineData("""{"pattern":"^\\W$"}""", "\"đ\"", "")]
    [InlineData("""{"pattern":"^\\p{L}+$"}""", "\"Đức\"", "")]
    [InlineData("""{"pattern":"^.$"}""", "\"\\ud83d\\udca9\"", "")]
    [InlineData("""{"pattern":"^[^a]$"}""", "\"\\ud83d\\udca9\"", "")]
    [InlineData("""{"pattern":"^[\ud83d\udc00-\ud83d\udcff]+$"}""", "\"\\ud83d\\udca9\\ud83d\\udc00\"", "")]
    [InlineData("""{"pattern":"^[\ud83d\udc00-\ud83d\udcff]+$"}""", "\"\\ud83d\\ude00\"", "pattern")]
    [InlineData("""{"pattern":"^\\s$"}""", "\"\\ufeff\"", "")]
    [InlineData("""{"pattern":"^(?!0)\\d{2}$"}""", "\"07\"", "pattern")]
    [InlineData("""{"format":"date"}""", "\"không phải ngày\"", "")]
    public void Strings(string schema, string value, string keyword) => Check(schema, value, keyword);

    [Theory]
    [InlineData("""{"multipleOf":0.01}""", "4.02", "")]
    [InlineData("""{"multipleOf":0.0001}""", "0.0075", "")]
    [InlineData("""{"multipleOf":0.0001}""", "0.00751", "multipleOf")]
    [InlineData("""{"multipleOf":1.5}""", "4.5", "")]
    [InlineData("""{"multipleOf":0.5}""", "1e308", "")]
    [InlineData("""{"multipleOf":3}""", "1e999999999", "multipleOf")]
    [InlineData("""{"multipleOf":7}""", "0", "")]
    [InlineData("""{"minimum":1.1}""", "1.1", "")]
    [InlineData("""{"minimum":-2}""", "-2.0001", "minimum")]
    [InlineData("""{"maximum":3}""", "3.0000000000000000000000000001", "maximum")]
    [InlineData("""{"exclusiveMinimum":0}""", "0", "exclusiveMinimum")]
    [InlineData("""{"exclusiveMaximum":3}""", "3", "exclusiveMaximum")]
    [InlineData("""{"maximum":18446744073709551615}""", "18446744073709551616", "maximum")]
    [InlineData("""{"maximum":1e999999999}""", "1e999999998", "")]
    [InlineData("""{"minimum":5}""", "\"1\"", "")]
    public void Numbers(string schema, string value, string keyword) => Check(schema, value, keyword);

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"b":1}""", "")]
    [InlineData("""{"properties":{"a":false}}""", """{"a":1}""", "false")]
    [InlineData("""{"properties":{"$ref":{"type":"string"}}}""", """{"$ref":1}""", "type")]
    [InlineData("""{"patternProperties":{"^x":{"type":"integer"}},"additionalProperties":false}""", """{"x1":1,"y":2}""", "additionalProperties")]
    [InlineData("""{"properties":{"a":true},"additionalProperties":{"type":"boolean"}}""", """{"a":1,"b":1}""", "type")]
    [InlineData("""{"allOf":[{"properties":{"a":{}}}],"additionalProperties":false}""", """{"a":1}""", "additionalProperties")]
    [InlineData("""{"propertyNames":{"maxLength":2}}""", """{"abc":1}""", "propertyNames")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", "")]
    [InlineData("""{"required":["a"]}""", "[]", "")]
    [InlineData("""{"required":["toString"]}""", "{}", "required")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "dependentRequired")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"c":1}""", "")]
    [InlineData("""{"dependentSchemas":{"a":{"minProperties":2}}}""", """{"a":1}""", "minProperties")]
    [InlineData("""{"dependentSchemas":{"a":false}}""", """{"b":1}""", "")]
    [InlineData("""{"maxProperties":1}""", """{"a":1,"b":2}""", "maxProperties")]
    public void Objects(string schema, string value, string keyword) => Check(schema, value, keyword);

    [Theory]
    [InlineData("""{"uniqueItems":true}""", "[1,true]", "")]
    [InlineData("""{"uniqueItems":true}""", "[0,false]", "")]
    [InlineData("""{"uniqueItems":true}""", "[1.0,1]", "uniqueItems")]
    [InlineData("""{"uniqueItems":true}""", """[{"a":1,"b":2},{"b":2,"a":1}]""", "uniqueItems")]
    [InlineData("""{"uniqueItems":true}""", """["1",1]""", "")]
    [InlineData("""{"uniqueItems":false}""", "[1,1]", "")]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":{"type":"integer"}}""", """["a",1,2]""", "")]
    [InlineData("""{"prefixItems":[{"type":"string"}],"items":false}""", """["a",1]""", "false")]
    [InlineData("""{"prefixItems":[true,false]}""", "[1]", "")]
    [InlineData("""{"contains":{"minimum":5}}""", "[]", "contains")]
    [InlineData("""{"contains":{"minimum":5},"minContains":0}""", "[]", "")]
    [InlineData("""{"contains":{"minimum":5},"minContains":2}""", "[5,1]", "minContains")]
    [InlineData("""{"contains":{"minimum":5},"maxContains":1}""", "[5,6]", "maxContains")]
    [InlineData("""{"minContains":2,"maxContains":0}""", "[1]", "")]
    [InlineData("""{"minItems":1}""", "[]", "minItems")]
    [InlineData("""{"maxItems":1.0}""", "[1,2]", "maxItems")]
    [InlineData("""{"items":{"type":"integer"}}""", """{"length":1}""", "")]
    public void Arrays(string schema, string value, string keyword) => Check(schema, value, keyword);

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":2}]}""", "1", "anyOf")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":2}]}""", "3", "oneOf")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":2}]}""", "1", "")]
    [InlineData("""{"not":{"not":{}}}""", "1", "")]
    [InlineData("""{"not":true}""", "1", "not")]
    [InlineData("""{"if":{"const":"a"},"then":{"minLength":2},"else":{"maxLength":2}}""", "\"abc\"", "maxLength")]
    [InlineData("""{"then":{"const":0},"else":{"const":0}}""", "1", "")]
    [InlineData("""{"if":{"const":0}}""", "1", "")]
    [InlineData("""{"$ref":"#/$defs/a","maxLength":2,"$defs":{"a":{"minLength":2}}}""", "\"abc\"", "maxLength")]
    [InlineData("""{"$ref":"#/$defs/a~1b%25~0","$defs":{"a/b%~":{"type":"integer"}}}""", "\"x\"", "type")]
    [InlineData("""{"properties":{"next":{"$ref":"#"}},"additionalProperties":false}""", """{"next":{"next":{"last":1}}}""", "additionalProperties")]
    [InlineData("""{"$ref":"#spot","$defs":{"x":{"$anchor":"spot","type":"integer"}}}""", "1.5", "type")]
    [InlineData("""{"$id":"https://mocua.test/a/","$ref":"b","$defs":{"x":{"$id":"b","$ref":"#/$defs/y","$defs":{"y":{"type":"null"}}}}}""", "1", "type")]
    [InlineData("false", "null", "false")]
    [InlineData("true", "[]", "")]
    [InlineData("{}", "3", "")]
    public void Composition(string schema, string value, string keyword) => Check(schema, value, keyword);

    [Fact]
    public void Errors_carry_the_pointer_of_the_value()
    {
        var errors = Given.Errors("""{"properties":{"a/b":{"items":{"required":["t~x"]}}}}""", """{"a/b":[{"t~x":1},{}]}""");
        errors.ShouldHaveSingleItem().Path.ShouldBe("/a~1b/1");
        errors[0].Field.ShouldBe("/a~1b/1/t~0x");
    }

    [Fact]
    public void Branches_that_were_only_tried_leave_no_errors() =>
        Given.Errors("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", """{"b":1}""").ShouldBeEmpty();

    private static void Check(string schema, string value, string keyword) =>
        string.Join(' ', Given.Errors(schema, value, assertFormat: false).Select(error => error.Keyword)).ShouldBe(keyword);
}
