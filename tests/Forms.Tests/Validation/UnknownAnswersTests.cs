namespace MoCua.Forms.Tests.Validation;

public class UnknownAnswersTests
{
    private const string Schema = """
        { "type": "object",
          "properties": {
            "ten": { "type": "string" }, "khac": { "type": "object" }, "loai": { "enum": ["a", "b"] },
            "con": { "type": "array", "items": { "$ref": "#/$defs/con" } } },
          "if": { "properties": { "loai": { "const": "a" } } }, "then": { "properties": { "so": { "type": "string" } } }, "else": { "allOf": [ { "properties": { "ngay": { "type": "string" } } } ] },
          "patternProperties": { "^ghi-chu-": { "type": "string" } },
          "$defs": { "con": { "type": "object", "properties": { "tuoi": { "type": "integer" } } } } }
        """;

    [Theory]
    [InlineData("""{ "ten": "An", "so": "1", "ngay": "x", "ghi-chu-1": "y", "khac": { "gi": 1 }, "con": [ { "tuoi": 3 } ] }""", "")]
    [InlineData("""{ "tenn": "An" }""", "/tenn")]
    [InlineData("""{ "loai": "b", "con": [ { "tuoi": 3 }, { "tuoi": 3, "a/b": 1 } ] }""", "/con/1/a~1b")]
    [InlineData("""{ "Ten": "An", "ghi-chu": "x" }""", "/Ten /ghi-chu")]
    public void An_answer_that_no_field_asks_for_is_named(string answers, string places)
    {
        var errors = Given.Errors(Schema, answers);

        string.Join(' ', errors.Select(error => error.Path).Order(StringComparer.Ordinal)).ShouldBe(places);
        errors.ShouldAllBe(error => error.Keyword == "additionalProperties" && error.Message.Contains(error.Path.Split('/').Last().Replace("~1", "/")));
    }

    [Fact]
    public void The_plain_meaning_of_the_standard_lets_them_pass() => Given.Errors(Schema, """{ "tenn": "An" }""", assertFormat: false).ShouldBeEmpty();

    [Fact]
    public void What_a_closed_object_refuses_is_said_once() =>
        Given.Errors("""{ "type": "object", "properties": { "a": {} }, "additionalProperties": false }""", """{ "b": 1 }""").Count.ShouldBe(1);
}
