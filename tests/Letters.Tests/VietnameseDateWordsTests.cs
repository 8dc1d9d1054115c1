using MoCua.Letters.Templates;

namespace MoCua.Letters.Tests;

public sealed class VietnameseDateWordsTests
{
    [Theory]
    [InlineData(2024, 10, 5, "Ngày mồng năm tháng mười năm hai nghìn không trăm hai mươi tư")]
    [InlineData(2024, 4, 21, "Ngày hai mươi mốt tháng tư năm hai nghìn không trăm hai mươi tư")]
    [InlineData(1999, 12, 10, "Ngày mồng mười tháng mười hai năm một nghìn chín trăm chín mươi chín")]
    public void A_date_is_written_in_words(int year, int month, int day, string words) =>
        LetterTemplate.Load("{{dateWords on}}").Value.Render(new { on = new DateOnly(year, month, day) }).ShouldBe(words);
}
