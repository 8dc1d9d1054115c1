namespace MoCua.Deadlines.Tests;

public class WorkingCalendarTests
{
    private const string Week = """ "week":{"mon":["07:30-11:30"]} """;

    [Theory]
    [InlineData("", "JSON", "dòng 1")]
    [InlineData("[]", "JSON", "đối tượng")]
    [InlineData($$"""{ {{Week}} }""", "horizon", "thiếu ngày")]
    [InlineData($$"""{"horizon":"31/12/2028", {{Week}} }""", "horizon", "31/12/2028")]
    [InlineData($$"""{"horizon":2028, {{Week}} }""", "horizon", "chuỗi")]
    [InlineData("""{"horizon":"2028-12-31"}""", "week", "thiếu tuần")]
    [InlineData("""{"horizon":"2028-12-31","week":{}}""", "week", "không có buổi")]
    [InlineData("""{"horizon":"2028-12-31","week":{"sat":[{"at":"08:00-11:30","counts":false}]}}""", "week", "không có buổi")]
    [InlineData("""{"horizon":"2028-12-31","week":{"monday":["07:30-11:30"]}}""", "week.monday", "thứ trong tuần")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":"07:30-11:30"}}""", "week.mon", "danh sách")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":["11:30-07:30"]}}""", "week.mon[0]", "11:30-07:30")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":["07:30-07:30"]}}""", "week.mon[0]", "07:30-07:30")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":["07:30-24:30"]}}""", "week.mon[0]", "07:30-24:30")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":["07:30-11:30","11:00-17:00"]}}""", "week.mon", "chồng")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":[{"at":"07:30-11:30","counts":"no"}]}}""", "week.mon[0].counts", "true")]
    [InlineData("""{"horizon":"2028-12-31","week":{"mon":[730]}}""", "week.mon[0]", "07:30-11:30")]
    [InlineData($$"""{"horizon":"2028-12-31","sameDayCutoff":"3pm", {{Week}} }""", "sameDayCutoff", "15:00")]
    [InlineData($$"""{"horizon":"2028-12-31","provisionalUntil":"2028-12-31", {{Week}} }""", "provisionalUntil", "tạm tính")]
    [InlineData($$"""{"horizon":"2028-12-31", {{Week}},"days":{} }""", "days", "danh sách")]
    [InlineData($$"""{"horizon":"2028-12-31", {{Week}},"days":[{"kind":"off"}] }""", "days[0].date", "thiếu ngày")]
    [InlineData($$"""{"horizon":"2028-12-31", {{Week}},"days":[{"date":"2028-02-30","kind":"off"}] }""", "days[0].date", "2028-02-30")]
    [InlineData($$"""{"horizon":"2028-12-31", {{Week}},"days":[{"date":"2028-02-01","kind":"holiday"}] }""", "days[0].kind", "off")]
    [InlineData($$"""{"horizon":"2028-12-31", {{Week}},"days":[{"date":"2028-02-01","kind":"off","sessions":["07:30-11:30"]}] }""", "days[0].sessions", "nghỉ")]
    [InlineData($$"""{"horizon":"2028-12-31", {{Week}},"days":[{"date":"2028-02-01","kind":"work","sessions":["07:30-11:30","08:00-09:00"]}] }""", "days[0].sessions", "chồng")]
    public void An_ill_formed_calendar_is_refused_with_the_place_of_the_fault(string json, string place, string says)
    {
        var refusal = WorkingCalendar.Parse(json).Refusal!;

        refusal.Code.ShouldBe("bad-calendar");
        refusal.Field.ShouldBe(place);
        refusal.Message.ShouldContain(says);
    }

    [Fact]
    public void What_was_read_can_be_written_and_read_again()
    {
        var again = WorkingCalendar.Parse(Given.SaturdayIntake.ToJson()).Value;

        again.ToJson().ShouldBe(Given.SaturdayIntake.ToJson());
        Given.DueOf(Term.WorkingDays(45), again, "2024-08-07T15:15").ShouldBe("2024-10-11T11:30");
    }

    [Fact]
    public void Unknown_fields_let_the_format_grow() =>
        WorkingCalendar.Parse($$"""{"horizon":"2028-12-31","colour":"red", {{Week}} }""").IsRefused.ShouldBeFalse();

    [Fact]
    public void Of_two_entries_for_a_date_the_later_one_holds()
    {
        var calendar = Given.Calendar(days: """{"date":"2026-06-30","kind":"off","name":"Nghỉ"},{"date":"2026-06-30","kind":"work","name":"Làm"}""");

        calendar.IsWorkingDay(new DateOnly(2026, 6, 30)).ShouldBeTrue();
    }

    [Fact]
    public void Working_days_and_minutes_between_moments_are_counted_both_ways()
    {
        var calendar = Given.SaturdayIntake;

        calendar.WorkingDaysBetween(Given.On("2026-02-13"), Given.On("2026-02-25")).Value.ShouldBe(3);
        calendar.WorkingDaysBetween(Given.On("2026-02-25"), Given.On("2026-02-13")).Value.ShouldBe(-3);
        calendar.WorkingMinutesBetween(Given.At("2026-02-13T16:00"), Given.At("2026-02-23T08:00")).Value.ShouldBe(90);
        calendar.WorkingMinutesBetween(Given.At("2026-02-13T11:00"), Given.At("2026-02-13T14:00")).Value.ShouldBe(60);
        calendar.WorkingMinutesBetween(Given.At("2026-04-25T08:00"), Given.At("2026-04-25T11:00")).Value.ShouldBe(0);
        calendar.WorkingMinutesBetween(Given.At("2028-12-29T08:00"), Given.At("2029-01-01T11:00")).Refusal!.Code.ShouldBe("beyond-horizon");
    }
}
