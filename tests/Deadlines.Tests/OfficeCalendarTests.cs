namespace MoCua.Deadlines.Tests;

public class OfficeCalendarTests
{
    private static readonly OfficeHours LongBien = new()
    {
        Name = "Quận Long Biên",
        Note = "Giờ làm việc của Quận Long Biên, tháng 10/2024. Sáng thứ Bảy chỉ nhận và trả hồ sơ, không tính vào thời hạn. " +
            "Ngày nghỉ và ngày làm bù 2023–2024 lấy từ demo/data/holidays.csv, chưa đối chiếu với văn bản ký. " +
            "Năm 2025 (đến provisionalUntil) là phần tạm tính: chỉ có ngày nghỉ theo luật, chưa có hoán đổi; nơi chỉ đọc “horizon” sẽ dừng ở 31/12/2024.",
        Week = OfficeHours.WeekOf(
            [new Session(new TimeOnly(7, 30), new TimeOnly(11, 30)), new Session(new TimeOnly(13, 30), new TimeOnly(17, 0))],
            [new Session(new TimeOnly(8, 0), new TimeOnly(11, 30), Counts: false)]),
    };

    private static readonly HolidayList Holidays = HolidayList.Parse(File.ReadAllText(DemoFile("holidays.csv"))).Value;

    private static readonly WorkingCalendar Demo = WorkingCalendar.Parse(File.ReadAllText(DemoFile("calendar.json"))).Value;

    [Fact]
    public void The_demo_calendar_is_what_the_factory_makes_of_the_list_of_holidays() =>
        File.ReadAllText(DemoFile("calendar.json")).ShouldBe(OfficeCalendar.Build(LongBien, Holidays, 2023, 2024).Value.ToJson());

    [Fact]
    public void The_demo_calendar_knows_2024_and_holds_2025_provisionally()
    {
        Demo.Horizon.ShouldBe(new DateOnly(2024, 12, 31));
        Demo.ProvisionalFrom.ShouldBe(new DateOnly(2025, 1, 1));
        Demo.LastDate.ShouldBe(new DateOnly(2025, 12, 31));
        Demo.IsProvisional(new DateOnly(2024, 12, 31)).ShouldBeFalse();
        Demo.IsProvisional(new DateOnly(2025, 1, 1)).ShouldBeTrue();
        Demo.IsProvisional(new DateOnly(2026, 1, 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024-04-29", false)] // traded for Saturday 4/5
    [InlineData("2024-05-04", true)]
    [InlineData("2024-10-12", false)] // Saturday: intake only
    [InlineData("2024-02-14", false)] // Tết
    [InlineData("2025-01-29", false)] // Tết of the provisional year
    [InlineData("2025-04-26", false)] // the trade of 2025 was not decided in October 2024
    [InlineData("2025-05-02", true)]
    public void The_demo_calendar_trades_only_what_was_decided(string date, bool isWorkingDay) =>
        Demo.IsWorkingDay(Given.On(date)).ShouldBe(isWorkingDay);

    [Fact]
    public void Saturday_morning_is_open_for_intake()
    {
        var session = Demo.SessionsOn(new DateOnly(2024, 10, 12)).ShouldHaveSingleItem();

        session.ToString().ShouldBe("08:00-11:30");
        session.Counts.ShouldBeFalse();
    }

    [Fact]
    public void A_year_without_a_single_day_off_in_the_list_is_refused() =>
        OfficeCalendar.Build(LongBien, Holidays, 2028, 2029).Refusal!.Message.ShouldContain("2030");

    [Fact]
    public void An_office_overrides_the_country()
    {
        var closed = LongBien with { OwnDays = [new SpecialDay(new DateOnly(2024, 5, 4), SpecialDayKind.Off, "Đóng cửa vì bão")] };

        OfficeCalendar.Build(closed, Holidays, 2023, 2024).Value.IsWorkingDay(new DateOnly(2024, 5, 4)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("date,kind,name", "dòng 1")]
    [InlineData("date,kind,name,source\n2024-01-01,off,Tết,x\n2024-02-30,off,Tết,x", "dòng 3")]
    [InlineData("date,kind,name,source\n2024-01-01,holiday,Tết,x", "dòng 2")]
    [InlineData("date,kind,name,source\n2024-01-01,off,Tết", "dòng 2")]
    public void A_list_of_holidays_that_cannot_be_read_is_refused_with_its_line(string csv, string says) =>
        HolidayList.Parse(csv).Refusal!.Message.ShouldContain(says);

    private static string DemoFile(string name) => Path.Combine(AppContext.BaseDirectory, "Demo", name);
}
