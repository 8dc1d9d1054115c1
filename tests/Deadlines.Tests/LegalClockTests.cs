namespace MoCua.Deadlines.Tests;

public class LegalClockTests
{
    [Theory]
    [InlineData("2026-02-13", 3, "2026-02-25")] // Tết 16–20/2 skipped
    [InlineData("2026-02-12", 5, "2026-02-26")] // one day before Tết and four after
    [InlineData("2026-04-24", 1, "2026-04-28")] // Monday 27/4 in lieu of Giỗ Tổ
    [InlineData("2026-04-24", 3, "2026-05-04")] // 27/4, 30/4, 1/5 skipped
    [InlineData("2026-04-25", 3, "2026-05-04")] // Saturday intake gives no extra day
    [InlineData("2026-08-21", 1, "2026-08-22")] // traded working Saturday
    [InlineData("2026-08-27", 3, "2026-09-04")] // 31/8, 1–2/9 off
    [InlineData("2026-11-20", 3, "2026-11-26")] // 24/11, the new holiday
    [InlineData("2026-12-30", 3, "2027-01-05")] // over New Year
    public void Working_days_of_2026_end_as_the_vectors_say(string received, int amount, string due) =>
        Given.DueOf(Term.WorkingDays(amount), Given.SaturdayIntake, received + "T09:12").ShouldBe(due + "T17:00");

    [Theory]
    [InlineData("2026-02-02", 15, "2026-02-23")]
    [InlineData("2026-04-07", 20, "2026-04-28")]
    public void Calendar_days_that_end_on_a_day_off_roll_forward(string received, int amount, string due) =>
        Given.DueOf(Term.Days(amount), Given.OfficeHours, received + "T09:12").ShouldBe(due + "T17:00");

    [Theory]
    [InlineData(PauseRule.Restart, "2026-10-29T17:00")]
    [InlineData(PauseRule.Pause, "2026-10-23T17:00")]
    public void The_supplement_of_October_2026_follows_the_rule_of_the_procedure(PauseRule rule, string due) =>
        Given.DueOf(Term.WorkingDays(10), Given.OfficeHours, "2026-10-05T08:00", rule, Given.Pause("2026-10-09T17:00", "2026-10-15T08:30")).ShouldBe(due);

    [Theory]
    [InlineData("2026-02-12T14:59", "2026-02-12T17:00")] // the minute before the cut-off
    [InlineData("2026-02-12T15:00", "2026-02-13T17:00")] // the cut-off itself is late
    [InlineData("2026-02-13T15:00", "2026-02-23T17:00")] // late before Tết
    [InlineData("2026-02-12T05:00", "2026-02-12T17:00")] // filed online at night
    [InlineData("2026-02-14T09:00", "2026-02-23T17:00")] // Saturday intake
    public void The_same_day_is_the_day_of_reception_only_before_the_cut_off(string received, string due) =>
        Given.DueOf(Term.SameDay, Given.SaturdayIntake, received).ShouldBe(due);

    [Theory]
    [InlineData("2025-12-24T11:29", "2025-12-24T11:30")]
    [InlineData("2025-12-24T11:30", "2025-12-25T17:00")] // before 15:00, but the only session is over
    public void The_same_day_ends_with_its_last_session(string received, string due) =>
        Given.DueOf(Term.SameDay, Given.SaturdayMorning, received).ShouldBe(due);

    [Theory]
    [InlineData("2025-01-31T09:00", 1, "2025-02-28T17:00")]
    [InlineData("2024-01-31T09:00", 1, "2024-02-29T17:00")]
    [InlineData("2026-03-31T09:00", 1, "2026-05-04T17:00")] // 30/4 and 1/5 off, then a weekend
    [InlineData("2026-10-15T09:00", 3, "2027-01-15T17:00")]
    public void Months_keep_the_date_or_take_the_last_of_a_shorter_month(string received, int amount, string due) =>
        Given.DueOf(Term.Months(amount), Given.OfficeHours, received).ShouldBe(due);

    [Fact]
    public void A_pause_after_the_end_of_the_term_does_not_excuse_its_passing()
    {
        var late = Given.Pause("2026-06-15T08:00", "2026-06-25T08:00");

        Given.DueOf(Term.WorkingDays(5), Given.OfficeHours, "2026-05-04T08:00", PauseRule.Pause, late).ShouldBe("2026-05-11T17:00");
        Given.DueOf(Term.Days(7), Given.OfficeHours, "2026-05-04T08:00", PauseRule.Pause, late).ShouldBe("2026-05-11T17:00");
        Given.DueOf(Term.Months(1), Given.OfficeHours, "2026-05-04T08:00", PauseRule.Pause, late).ShouldBe("2026-06-04T17:00");
        Given.DueOf(Term.WorkingHours(8), Given.OfficeHours, "2026-05-04T08:00", PauseRule.Pause, late).ShouldBe("2026-05-05T08:30");
    }

    [Fact]
    public void Pauses_that_overlap_or_come_in_any_order_count_once()
    {
        Pause[] tangled = [Given.Pause("2026-10-12T08:00", "2026-10-15T08:30"), Given.Pause("2026-10-09T17:00", "2026-10-13T08:00")];

        Given.DueOf(Term.WorkingDays(10), Given.OfficeHours, "2026-10-05T08:00", PauseRule.Pause, tangled).ShouldBe("2026-10-23T17:00");
        Given.DueOf(Term.Months(1), Given.OfficeHours, "2026-10-05T08:00", PauseRule.Pause, tangled).ShouldBe("2026-11-11T17:00");
    }

    [Fact]
    public void A_provisional_year_is_answered_and_marked_and_the_bare_clock_refuses_it()
    {
        var calendar = Given.Calendar(horizon: "2024-12-31", more: "\"provisionalUntil\":\"2025-12-31\",");

        var due = LegalClock.Due(Term.WorkingDays(3), calendar, Given.At("2024-12-30T09:00")).Value;
        due.Provisional.ShouldBeTrue();
        Given.Text(due).ShouldBe("2025-01-02T17:00");
        LegalClock.Due(Term.WorkingDays(1), calendar, Given.At("2024-12-30T09:00")).Value.Provisional.ShouldBeFalse();
        Given.DueOf(Term.WorkingDays(3), calendar.WithoutProvisional(), "2024-12-30T09:00").ShouldBe("beyond-horizon");
        Given.DueOf(Term.WorkingDays(300), calendar, "2024-12-30T09:00").ShouldBe("beyond-horizon");
    }

    [Fact]
    public void The_decision_on_a_provisional_year_moves_the_date_and_takes_the_mark_away()
    {
        var provisional = Given.Calendar(horizon: "2024-12-31", more: "\"provisionalUntil\":\"2025-12-31\",");
        var decided = Given.Calendar(horizon: "2025-12-31", days: """{"date":"2025-01-02","kind":"off","name":"Nghỉ hoán đổi"}""");
        var first = LegalClock.Due(Term.WorkingDays(3), provisional, Given.At("2024-12-30T09:00")).Value;

        var moved = first.Again(decided).Value;

        Given.Text(moved).ShouldBe("2025-01-03T17:00");
        moved.Provisional.ShouldBeFalse();
        moved.Start.ShouldBe(first.Start);
    }

    [Theory]
    [InlineData("2024-10-07T10:00", "2024-10-07T17:00")]
    [InlineData("2024-10-07T15:00", "2024-10-08T07:30")]
    [InlineData("2024-10-12T09:00", "2024-10-14T07:30")]
    public void A_dossier_is_sent_on_the_same_day_or_after_the_cut_off_first_thing_on_the_next(string received, string by) =>
        LegalClock.SendOnBy(Given.SaturdayIntake, Given.At(received)).Value.ShouldBe(Given.At(by));
}
