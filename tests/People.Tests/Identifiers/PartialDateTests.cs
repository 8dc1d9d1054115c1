using MoCua.People.Identifiers;

namespace MoCua.People.Tests.Identifiers;

public class PartialDateTests
{
    [Theory]
    [InlineData("7/3/1950", "1950-03-07", "07/03/1950")]
    [InlineData("07-03-1950", "1950-03-07", "07/03/1950")]
    [InlineData("07.03.1950", "1950-03-07", "07/03/1950")]
    [InlineData("07031950", "1950-03-07", "07/03/1950")]
    [InlineData("1950-03-07", "1950-03-07", "07/03/1950")]
    [InlineData("3/1950", "1950-03", "03/1950")]
    [InlineData("1950-03", "1950-03", "03/1950")]
    [InlineData(" 1950 ", "1950", "1950")]
    [InlineData("29/02/2024", "2024-02-29", "29/02/2024")]
    public void Dates_are_read_as_people_type_them(string text, string canonical, string display)
    {
        var date = PartialDate.Parse(text).Value;

        (date.ToString(), date.Display).ShouldBe((canonical, display));
        PartialDate.FromKept(canonical).ShouldBe(date);
    }

    [Theory]
    [InlineData("29/02/2023", "Không có ngày 29 tháng 2 năm 2023")]
    [InlineData("31/4/1990", "Không có ngày 31 tháng 4 năm 1990")]
    [InlineData("0/4/1990", "Không có ngày 0")]
    [InlineData("1/13/1990", "Nhập ngày/tháng/năm")]
    [InlineData("7/3/50", "đủ bốn chữ số")]
    [InlineData("mùa xuân 1950", "chỉ năm (1950)")]
    [InlineData("0001", "Nhập ngày/tháng/năm")]
    [InlineData("", "Nhập ngày/tháng/năm")]
    public void Wrong_dates_are_refused_with_what_to_type(string text, string hint) =>
        PartialDate.Parse(text).Refusal!.Message.ShouldContain(hint);

    [Fact]
    public void A_year_alone_may_mean_any_of_its_days()
    {
        var year = PartialDate.OfYear(1950);

        (year.Earliest, year.Latest, year.Whole).ShouldBe((new DateOnly(1950, 1, 1), new DateOnly(1950, 12, 31), null));
    }

    [Fact]
    public void A_birth_may_be_today_or_this_year_but_not_later()
    {
        var today = new DateOnly(2024, 10, 7);

        PartialDate.ParseBirth("7/10/2024", today).IsRefused.ShouldBeFalse();
        PartialDate.ParseBirth("2024", today).IsRefused.ShouldBeFalse();
        PartialDate.ParseBirth("8/10/2024", today).Refusal!.Code.ShouldBe("birth-in-future");
        PartialDate.ParseBirth("2025", today).Refusal!.Code.ShouldBe("birth-in-future");
    }
}
