using System.Text.Json;

namespace MoCua.Deadlines.Tests;

public class ExplanationTests
{
    private const string FirstDay = "; ngày nhận không tính (khoản 2 Điều 147 Bộ luật Dân sự 2015).";

    [Fact]
    public void A_short_term_names_each_day_and_what_lay_between() => Explain(Term.WorkingDays(3), "2026-02-13T09:12").ShouldBe(
    [
        "Nhận lúc 09:12 thứ Sáu 13/02/2026" + FirstDay,
        "Thời hạn: 03 ngày làm việc.",
        "16–20/02/2026 nghỉ Tết Nguyên Đán, không tính.",
        "Ngày thứ 1: thứ Hai 23/02; ngày thứ 2: thứ Ba 24/02; ngày thứ 3: thứ Tư 25/02.",
        "Hạn: 17:00 thứ Tư 25/02/2026, khi hết buổi làm việc cuối cùng trong ngày.",
    ]);

    [Fact]
    public void A_Saturday_intake_and_two_breaks_are_told_in_their_order() => Explain(Term.WorkingDays(3), "2026-04-25T09:12").ShouldBe(
    [
        "Nhận lúc 09:12 thứ Bảy 25/04/2026" + FirstDay,
        "Thứ Bảy 25/04/2026 chỉ nhận hồ sơ, không phải ngày làm việc của thời hạn.",
        "Thời hạn: 03 ngày làm việc.",
        "27/04/2026 nghỉ – Ngày Giỗ Tổ Hùng Vương (nghỉ bù), không tính.",
        "Ngày thứ 1: thứ Ba 28/04; ngày thứ 2: thứ Tư 29/04.",
        "30/04–01/05/2026 nghỉ – Ngày Chiến thắng; Ngày Quốc tế Lao động, không tính.",
        "Ngày thứ 3: thứ Hai 04/05.",
        "Hạn: 17:00 thứ Hai 04/05/2026, khi hết buổi làm việc cuối cùng trong ngày.",
    ]);

    [Fact]
    public void A_long_term_is_told_by_the_ends_of_its_runs() => Explain(Term.WorkingDays(30), "2026-02-10T09:12").ShouldContain(
        "Ngày thứ 4 đến thứ 30: từ thứ Hai 23/02/2026 đến thứ Ba 31/03/2026, không kể ngày nghỉ hằng tuần.");

    [Fact]
    public void A_make_up_Saturday_is_named() => Explain(Term.WorkingDays(1), "2026-08-21T09:12").ShouldContain(
        "Ngày thứ 1: thứ Bảy 22/08/2026 (Làm bù cho ngày 31/08/2026).");

    [Fact]
    public void A_pause_is_told_with_the_dates_it_takes_out()
    {
        var lines = Explain(Term.WorkingDays(10), "2026-10-05T09:12", PauseRule.Pause, Given.Pause("2026-10-09T16:30", "2026-10-15T08:00"));

        lines.ShouldContain("Tạm dừng từ 16:30 thứ Sáu 09/10/2026 đến 08:00 thứ Năm 15/10/2026: 10–15/10/2026 không tính.");
        lines.ShouldContain("Ngày thứ 5 đến thứ 10: từ thứ Sáu 16/10/2026 đến thứ Sáu 23/10/2026, không kể ngày nghỉ hằng tuần.");
    }

    [Fact]
    public void A_pause_within_a_day_and_one_after_the_end_say_that_they_change_nothing()
    {
        var lines = Explain(Term.Days(10), "2026-05-04T09:12", PauseRule.Pause, Given.Pause("2026-05-06T08:00", "2026-05-06T17:00"), Given.Pause("2026-06-01T08:00", "2026-06-03T17:00"));

        lines.ShouldContain(line => line.EndsWith("trong cùng một ngày nên hạn không đổi."));
        lines.ShouldContain(line => line.EndsWith("đã hết thời hạn từ trước nên hạn không đổi."));
    }

    [Fact]
    public void A_restart_says_from_when() => Explain(Term.WorkingDays(10), "2026-10-05T09:12", PauseRule.Restart, Given.Pause("2026-10-09T16:30", "2026-10-15T08:00")).ShouldContain(
        "Hồ sơ được bổ sung đủ lúc 08:00 thứ Năm 15/10/2026: thời hạn tính lại từ đầu, ngày bổ sung không tính.");

    [Fact]
    public void A_roll_forward_says_why() => Explain(Term.Days(20), "2026-04-07T09:12").ShouldContain(
        "Thứ Hai 27/04/2026 là ngày nghỉ (Ngày Giỗ Tổ Hùng Vương (nghỉ bù)): hạn chuyển sang ngày làm việc tiếp theo, thứ Ba 28/04/2026 (khoản 5 Điều 148 Bộ luật Dân sự 2015).");

    [Fact]
    public void A_month_that_is_shorter_and_paused_is_told_step_by_step() => Explain(Term.Months(1), "2025-01-31T09:12", PauseRule.Pause, Given.Pause("2025-02-05T08:00", "2025-02-07T08:00"))
        .Skip(3).Take(4).ShouldBe(
        [
            "Tròn 1 tháng: thứ Sáu 28/02/2025.",
            "Tháng 2/2025 không có ngày 31 nên lấy ngày cuối tháng.",
            "Cộng 2 ngày tạm dừng: Chủ nhật 02/03/2025.",
            "Chủ nhật 02/03/2025 là ngày nghỉ (nghỉ hằng tuần): hạn chuyển sang ngày làm việc tiếp theo, thứ Hai 03/03/2025 (khoản 5 Điều 148 Bộ luật Dân sự 2015).",
        ]);

    [Fact]
    public void Hours_are_added_up_day_by_day() => Explain(Term.WorkingHours(40), "2026-02-12T11:30", PauseRule.Pause, Given.Pause("2026-02-23T10:00", "2026-02-24T10:00")).Skip(2).ShouldBe(
    [
        "Tạm dừng từ 10:00 thứ Hai 23/02/2026 đến 10:00 thứ Ba 24/02/2026: 7 giờ 30 phút làm việc không tính.",
        "Thứ Năm 12/02, từ 11:30: 3 giờ 30 phút làm việc.",
        "13/02/2026: 7 giờ 30 phút làm việc.",
        "16–20/02/2026 nghỉ Tết Nguyên Đán, không tính.",
        "23–26/02/2026 (4 ngày làm việc): 22 giờ 30 phút làm việc.",
        "Thứ Sáu 27/02, đến 16:00: 6 giờ 30 phút làm việc.",
        "Hạn: 16:00 thứ Sáu 27/02/2026.",
    ]);

    [Theory]
    [InlineData("2026-02-12T14:59", "Nhận trước 15:00 của ngày làm việc: trả kết quả ngay trong ngày.")]
    [InlineData("2026-02-12T15:00", "Nhận từ 15:00 trở đi: trả kết quả trong ngày làm việc tiếp theo.")]
    [InlineData("2026-02-14T09:00", "Nhận vào ngày không phải ngày làm việc: trả kết quả trong ngày làm việc tiếp theo.")]
    [InlineData("2024-10-11T12:00", "Nhận khi đã hết buổi làm việc cuối cùng trong ngày: trả kết quả trong ngày làm việc tiếp theo.")]
    public void The_15_00_rule_is_told(string start, string line) => Explain(Term.SameDay, start).ShouldContain(line);

    [Fact]
    public void A_provisional_date_says_so()
    {
        var calendar = Given.Calendar(horizon: "2024-12-31", more: "\"provisionalUntil\":\"2025-12-31\",");

        LegalClock.Due(Term.WorkingDays(3), calendar, Given.At("2024-12-30T09:00")).Value.Explain(calendar)[^1].ShouldStartWith("Tạm tính: chưa có quyết định về ngày nghỉ năm 2025");
    }

    [Fact]
    public void A_due_of_an_older_calendar_is_not_explained_by_a_newer_one()
    {
        var due = LegalClock.Due(Term.WorkingDays(3), Given.Calendar(), Given.At("2026-02-13T09:12")).Value;

        due.Explain(Given.OfficeHours).ShouldHaveSingleItem().ShouldContain("nay lịch đã thay đổi");
    }

    [Theory]
    [InlineData("workingDay", "3", "03 ngày làm việc")]
    [InlineData("workingHour", "1.5", "1,5 giờ làm việc")]
    [InlineData("day", "20", "20 ngày")]
    [InlineData("month", "2", "02 tháng")]
    [InlineData("sameDay", "0", "trong ngày")]
    public void A_term_is_spoken_in_its_legal_form(string unit, string amount, string spoken) =>
        Term.Parse(unit, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).Value.Spoken.ShouldBe(spoken);

    [Fact]
    public void A_due_is_stored_as_json_and_explained_after_it_is_read_back()
    {
        var due = LegalClock.Due(Term.WorkingDays(10), Given.OfficeHours, Given.At("2026-10-05T09:12"), [Given.Pause("2026-10-09T16:30", "2026-10-15T08:00")]).Value;

        var stored = JsonSerializer.Serialize(due);
        var read = JsonSerializer.Deserialize<Due>(stored)!;

        stored.ShouldBe("""{"At":"2026-10-23T17:00:00","Provisional":false,"Term":{"Unit":"workingDay","Amount":10},"Start":"2026-10-05T09:12:00","Pauses":[{"From":"2026-10-09T16:30:00","To":"2026-10-15T08:00:00"}],"Rule":"pause"}""");
        read.Explain(Given.OfficeHours).ShouldBe(due.Explain(Given.OfficeHours));
    }

    private static IReadOnlyList<string> Explain(Term term, string start, PauseRule rule = PauseRule.Pause, params Pause[] pauses) =>
        LegalClock.Due(term, Given.SaturdayIntake, Given.At(start), pauses, rule).Value.Explain(Given.SaturdayIntake);
}
