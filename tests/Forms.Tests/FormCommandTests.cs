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
