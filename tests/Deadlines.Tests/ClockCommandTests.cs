using System.Text.Json;

namespace MoCua.Deadlines.Tests;

public class ClockCommandTests
{
    [Theory]
    [InlineData("office-hours")]
    [InlineData("saturday-morning")]
    [InlineData("saturday-intake")]
    public void All_four_hundred_cases_of_the_oracle_are_answered_as_it_did(string calendar)
    {
        var cases = File.ReadAllLines(Given.PathOf(calendar + ".cases.jsonl"));
        cases.Length.ShouldBe(400);

        var (exit, answers, complaints) = Run(Given.PathOf(calendar + ".json"), cases);

        complaints.ShouldBeEmpty();
        exit.ShouldBe(0);
        answers.Length.ShouldBe(400);
        var wrong = cases.Zip(answers).Where(pair => Gist(pair.First) != Gist(pair.Second)).Select(pair => $"{pair.First} -> {pair.Second}");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Answers_come_in_the_order_and_the_form_of_the_contract()
    {
        var (exit, answers, _) = Run(Given.PathOf("office-hours.json"),
        [
            """{"id":"a","start":"2026-02-13T09:12","term":{"unit":"workingDay","amount":3}}""",
            """{"id":7,"start":"2028-12-29T09:12","term":{"unit":"day","amount":30}}""",
        ]);

        exit.ShouldBe(0);
        answers.ShouldBe(["""{"id":"a","due":"2026-02-25T17:00"}""", """{"id":7,"error":"beyond-horizon"}"""]);
    }

    [Theory]
    [InlineData("not json", "null", "bad-case", "JSON")]
    [InlineData("[1]", "null", "bad-case", "đối tượng")]
    [InlineData("""{"id":"x","term":{"unit":"day","amount":3}}""", "\"x\"", "bad-case", "start")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12Z","term":{"unit":"day","amount":3}}""", "\"x\"", "bad-case", "start")]
    [InlineData("""{"id":"x","start":"2026-02-30T09:12","term":{"unit":"day","amount":3}}""", "\"x\"", "bad-case", "start")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12"}""", "\"x\"", "bad-term", "term")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"week","amount":3}}""", "\"x\"", "bad-term", "week")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"day"}}""", "\"x\"", "bad-term", "lớn hơn 0")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"day","amount":"3"}}""", "\"x\"", "bad-term", "lớn hơn 0")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"workingDay","amount":1.5}}""", "\"x\"", "bad-term", "số nguyên")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"workingHour","amount":0.013}}""", "\"x\"", "bad-term", "phút chẵn")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"day","amount":3},"rule":"stop"}""", "\"x\"", "bad-case", "rule")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"day","amount":3},"pauses":[{"from":"2026-02-14T08:00"}]}""", "\"x\"", "bad-case", "pauses")]
    [InlineData("""{"id":"x","start":"2026-02-13T09:12","term":{"unit":"day","amount":3},"pauses":[{"from":"2026-02-16T08:00","to":"2026-02-14T08:00"}]}""", "\"x\"", "bad-pause", "tạm dừng")]
    public void A_line_that_is_no_case_is_named_keeps_its_place_and_fails_the_run(string line, string id, string code, string says)
    {
        const string Good = """{"id":"good","start":"2026-02-13T09:12","term":{"unit":"workingDay","amount":3}}""";

        var (exit, answers, complaints) = Run(Given.PathOf("office-hours.json"), [Good, line, Good]);

        exit.ShouldBe(1);
        answers.Length.ShouldBe(3);
        answers[1].ShouldBe($$"""{"id":{{id}},"error":"{{code}}"}""");
        answers[2].ShouldContain("2026-02-25T17:00");
        complaints.ShouldStartWith("Dòng 2: ");
        complaints.ShouldContain(says);
    }

    [Fact]
    public void A_calendar_that_cannot_be_read_is_refused_as_a_whole()
    {
        var (exit, answers, complaints) = Run(Given.PathOf("no-such.json"), ["{}"]);

        exit.ShouldBe(1);
        answers.ShouldBeEmpty();
        complaints.ShouldContain("no-such.json");
    }

    private static (int Exit, string[] Answers, string Complaints) Run(string calendar, string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = ClockCommand.Run(calendar, input, output, error);
        return (exit, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), error.ToString());
    }

    private static string Gist(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return root.GetProperty("id") + " " + (root.TryGetProperty("due", out var due) ? due : root.GetProperty("error"));
    }
}
