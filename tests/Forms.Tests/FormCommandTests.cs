using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests;

public sealed class FormCommandTests : IDisposable
{
    private readonly string schema = Path.GetTempFileName();

    public void Dispose() => File.Delete(schema);

    [Fact]
    public void One_verdict_a_line_in_order()
    {
        var (code, output, _) = Run("""{"items":{"type":"integer"},"format":"date"}""", "[1]\n[1,\"a\"]\n{bad\n{\"a\":1,\"a\":2}\n\"\\ud800\"\n3");
        code.ShouldBe(0);
        var lines = output.TrimEnd().Split('\n');
        lines[0].ShouldBe("""{"valid":true,"errors":[]}""");
        lines[1].ShouldBe("""{"valid":false,"errors":[{"path":"/1","keyword":"type","message":"Dòng 2 phải là số nguyên, ví dụ 12."}]}""");
        lines.Select(line => JsonNode.Parse(line)!["valid"]!.GetValue<bool>()).ShouldBe([true, false, false, false, false, true]);
    }

    [Theory]
    [InlineData("", "json")]
    [InlineData("   ", "json")]
    [InlineData("{\"a\":1} 2", "json")]
    [InlineData("[1,]", "json")]
    [InlineData("01", "json")]
    [InlineData("NaN", "json")]
    [InlineData("{\"a\":{\"b\":1,\"b\":1}}", "json")]
    [InlineData("[\"\\ud800\"]", "json")]
    [InlineData("{\"\\udc00\":1}", "json")]
    public void A_line_that_is_no_JSON_is_answered_invalid_and_the_next_line_is_read(string line, string keyword)
    {
        var (code, output, _) = Run("true", line + "\n1");
        code.ShouldBe(0);
        var lines = output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2);
        JsonNode.Parse(lines[0])!["errors"]![0]!["keyword"]!.GetValue<string>().ShouldBe(keyword);
        lines[1].ShouldBe("""{"valid":true,"errors":[]}""");
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e999999999999999999999")]
    [InlineData("1e-999999999999999999999")]
    public void Numbers_beyond_every_range_are_judged(string number)
    {
        var (_, output, _) = Run("""{"type":"number","minimum":-1e400000,"multipleOf":0.01}""", number);
        JsonNode.Parse(output)!["errors"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(600, false)]
    [InlineData(100_000, false)]
    public void Depth_is_answered_not_suffered(int depth, bool valid)
    {
        var (code, output, _) = Run("""{"$ref":"#/$defs/a","$defs":{"a":{"items":{"$ref":"#/$defs/b"}},"b":{"allOf":[{"$ref":"#/$defs/a"}]}}}""", new string('[', depth) + new string(']', depth));
        code.ShouldBe(0);
        var verdict = JsonNode.Parse(output)!;
        verdict["valid"]!.GetValue<bool>().ShouldBe(valid);
        (valid ? "depth" : verdict["errors"]![0]!["keyword"]!.GetValue<string>()).ShouldBe("depth");
    }

    [Fact]
    public void A_schema_with_an_unknown_keyword_is_refused_as_a_whole()
    {
        var (code, output, error) = Run("""{"unevaluatedProperties":false}""", "{}\n");
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain("unevaluatedProperties");
    }

    [Fact]
    public void A_missing_file_is_said_plainly()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        FormCommand.Validate(schema + ".none", TextReader.Null, output, error).ShouldBe(1);
        error.ToString().ShouldContain(schema + ".none");
    }

    private (int Code, string Output, string Error) Run(string json, string lines)
    {
        File.WriteAllText(schema, json);
        using var input = new StringReader(lines);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        return (FormCommand.Validate(schema, input, output, error), output.ToString(), error.ToString());
    }
}
