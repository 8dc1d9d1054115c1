using System.Text.Json.Nodes;
using MoCua.Letters.Templates;

namespace MoCua.Letters.Tests;

public sealed class ClockTests
{
    [Theory]
    [InlineData("""{"at":"03:15"}""", "03 giờ 15 phút")]
    [InlineData("""{"at":"23:05:00"}""", "23 giờ 05 phút")]
    [InlineData("{}", "…… giờ …… phút")]
    public void A_time_of_day_is_written_as_forms_write_it(string answers, string printed) =>
        LetterTemplate.Load("{{clock at}}").Value.Render(JsonNode.Parse(answers)!).ShouldBe(printed);
}
