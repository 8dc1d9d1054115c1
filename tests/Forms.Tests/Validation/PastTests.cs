using System.Text.Json.Nodes;

namespace MoCua.Forms.Tests.Validation;

public class PastTests
{
    private const string Schema = """
        { "type": "object", "properties": {
            "sinh": { "type": "string", "format": "x-partial-date", "title": "Ngày sinh", "x-past": true },
            "hen": { "type": "string", "format": "date", "title": "Ngày hẹn" },
            "so": { "type": "string", "format": "x-citizen-id", "title": "Số định danh" } } }
        """;

    private static readonly DateOnly Today = new(2024, 10, 7);

    [Theory]
    [InlineData("""{"sinh":"2024-10-07"}""", true)]
    [InlineData("""{"sinh":"2024-10-08"}""", false)]
    [InlineData("""{"sinh":"2024-10"}""", true)]
    [InlineData("""{"sinh":"2024-11"}""", false)]
    [InlineData("""{"sinh":"2024"}""", true)]
    [InlineData("""{"sinh":"2025"}""", false)]
    [InlineData("""{"hen":"2025-01-01"}""", true)]
    [InlineData("""{"so":"001224000001"}""", true)] // born in 2024
    [InlineData("""{"so":"001225000001"}""", false)] // born in 2025
    [InlineData("""{"so":"001399990077"}""", false)] // born in 2099
    public void What_cannot_lie_in_the_future_is_judged_on_the_day(string answers, bool right) =>
        (FormSchema.Load(Schema).Value.Validate(JsonNode.Parse(answers), today: Today).Count == 0).ShouldBe(right);

    [Fact]
    public void Without_a_day_nothing_is_in_the_future() =>
        FormSchema.Load(Schema).Value.Validate(JsonNode.Parse("""{"sinh":"2999","so":"001399990077"}""")).ShouldBeEmpty();
}
