using MoCua.Letters.Templates;

namespace MoCua.Letters.Tests;

public sealed class VietnameseMoneyTests
{
    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(5, "Năm đồng")]
    [InlineData(10, "Mười đồng")]
    [InlineData(11, "Mười một đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(20, "Hai mươi đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(24, "Hai mươi tư đồng")]
    [InlineData(55, "Năm mươi lăm đồng")]
    [InlineData(101, "Một trăm linh một đồng")]
    [InlineData(110, "Một trăm mười đồng")]
    [InlineData(8_000, "Tám nghìn đồng")]
    [InlineData(75_000, "Bảy mươi lăm nghìn đồng")]
    [InlineData(100_000, "Một trăm nghìn đồng")]
    [InlineData(1_000_005, "Một triệu không trăm linh năm đồng")]
    [InlineData(1_050_000, "Một triệu không trăm năm mươi nghìn đồng")]
    [InlineData(12_345_678, "Mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng")]
    [InlineData(1_000_000_000, "Một tỷ đồng")]
    [InlineData(2_000_000_015, "Hai tỷ không trăm mười lăm đồng")]
    [InlineData(1_500_000_000_000, "Một nghìn năm trăm tỷ đồng")]
    [InlineData(-1_000, "Âm một nghìn đồng")]
    public void Money_is_spoken_as_receipts_want_it(long amount, string words) => VietnameseMoney.Words(amount).ShouldBe(words);

    [Theory]
    [InlineData(0, "0 đồng")]
    [InlineData(75_000, "75.000 đồng")]
    [InlineData(1_234_567, "1.234.567 đồng")]
    public void Money_is_grouped_with_dots(long amount, string text) => VietnameseMoney.Numeric(amount).ShouldBe(text);

    [Fact]
    public void The_ends_of_the_range_have_words()
    {
        VietnameseMoney.Words(long.MinValue).ShouldStartWith("Âm chín tỷ");
        VietnameseMoney.Words(long.MaxValue).ShouldEndWith("đồng");
    }
    [Theory]
    [InlineData("60.5", "60,5")]
    [InlineData("1234", "1.234")]
    [InlineData("null", "")]
    public void A_measure_is_printed_with_a_decimal_comma(string json, string printed) =>
        LetterTemplate.Load("{{measure area}}").Value.Render(System.Text.Json.Nodes.JsonNode.Parse($$"""{"area":{{json}}}""")!).ShouldBe(printed);
}
