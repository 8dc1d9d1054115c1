using MoCua.Kernel.Time;

namespace MoCua.Deadlines.Tests;

/// <summary>Each table would fail if the clock had a fault that was read in the source of an earlier system.</summary>
public class OlderSystemsTests
{
    /// <summary>Every weekday keeps other hours, so that borrowing another day's hours shows.</summary>
    private static readonly WorkingCalendar EachDayItsOwn = WorkingCalendar.Parse("""
        {"name":"Mỗi ngày một giờ","horizon":"2027-12-31","sameDayCutoff":"15:00",
         "week":{"mon":["07:00-11:00","13:00-17:00"],"tue":["07:10-11:10"],"wed":["07:20-11:20","13:20-17:20"],"thu":["07:30-11:30","14:00-16:00"],
                 "fri":["07:40-11:40","13:40-16:40"],"sat":["07:50-11:50"],"sun":["08:00-09:00"]},
         "days":[{"date":"2026-06-10","kind":"work","name":"Giờ như thứ Hai"},{"date":"2026-06-11","kind":"work","sessions":["09:00-10:00"],"name":"Giờ riêng"}]}
        """).Value;

    [Theory]
    [InlineData("2025-12-23T09:00", "workingDay", 1, "2025-12-24T11:30")] // ends with the morning, not at 17:00
    [InlineData("2025-12-24T10:30", "workingHour", 2, "2025-12-25T08:30")] // the afternoon that is not there gives no hour
    [InlineData("2025-12-23T16:00", "workingHour", 6, "2025-12-25T08:30")]
    [InlineData("2025-12-20T09:00", "workingHour", 3, "2025-12-22T08:00")] // a Saturday morning
    public void A_morning_only_day_never_becomes_a_full_default_day(string start, string unit, int amount, string due) =>
        Given.DueOf(Term.Parse(unit, amount).Value, Given.SaturdayMorning, start).ShouldBe(due);

    [Theory]
    [InlineData("2026-05-31T20:00", "2026-06-01T17:00")] // Monday
    [InlineData("2026-06-01T20:00", "2026-06-02T11:10")]
    [InlineData("2026-06-02T20:00", "2026-06-03T17:20")]
    [InlineData("2026-06-03T20:00", "2026-06-04T16:00")]
    [InlineData("2026-06-04T20:00", "2026-06-05T16:40")]
    [InlineData("2026-06-05T20:00", "2026-06-06T11:50")] // Saturday has its own hours, not Monday's
    [InlineData("2026-06-06T20:00", "2026-06-07T09:00")] // Sunday
    public void Every_weekday_is_reckoned_with_its_own_hours(string start, string due)
    {
        Given.DueOf(Term.WorkingDays(1), EachDayItsOwn, start).ShouldBe(due);
        var opens = EachDayItsOwn.SessionsOn(Given.On(due[..10]))[0].From;
        Given.DueOf(Term.WorkingHours(0.5m), EachDayItsOwn, start).ShouldBe(due[..11] + opens.AddMinutes(30).ToString("HH:mm"));
    }

    [Theory]
    [InlineData("2026-06-09T20:00", "2026-06-10T17:00")] // a make-up Wednesday has Monday's hours
    [InlineData("2026-06-10T20:00", "2026-06-11T10:00")] // unless it names its own
    public void A_work_day_without_sessions_has_Mondays_and_only_then(string start, string due) =>
        Given.DueOf(Term.WorkingDays(1), EachDayItsOwn, start).ShouldBe(due);

    [Fact]
    public void Groups_that_compute_at_once_do_not_corrupt_each_other()
    {
        WorkingCalendar[] groups = [Given.OfficeHours, Given.SaturdayMorning, EachDayItsOwn];
        string Ask(int i) => Given.DueOf(i % 2 == 0 ? Term.WorkingHours(1 + (i % 40)) : Term.WorkingDays(1 + (i % 40)), groups[i % 3], "2026-03-02T09:17");
        var alone = Enumerable.Range(0, 20_000).Select(Ask).ToArray();
        var together = new string[alone.Length];

        Parallel.For(0, alone.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Ask(i));

        together.ShouldBe(alone);
    }

    [Theory]
    [InlineData("workingDay", 400, "2024-08-12T17:00")]
    [InlineData("day", 1000, "2025-09-29T17:00")]
    [InlineData("workingHour", 3000, "2024-08-12T09:30")]
    public void Long_terms_are_not_cut_at_360_steps(string unit, int amount, string due)
    {
        var term = Term.Parse(unit, amount).Value;

        Given.DueOf(term, Given.OfficeHours, "2023-01-03T09:30").ShouldBe(due);
        Given.DueOf(term, Given.OfficeHours, "2023-01-03T09:30").ShouldBe(NaiveClock.Due(term, Given.OfficeHours.Definition, Given.At("2023-01-03T09:30"), [], PauseRule.Pause));
    }

    [Theory]
    [InlineData("2026-06-29T09:44", 1, "2026-06-29T10:44")]
    [InlineData("2026-06-29T09:01", 0.5, "2026-06-29T09:31")]
    [InlineData("2026-06-29T11:29", 1, "2026-06-29T14:29")]
    public void Minutes_are_kept_and_not_rounded_to_the_quarter_hour(string start, decimal hours, string due) =>
        Given.DueOf(Term.WorkingHours(hours), Given.OfficeHours, start).ShouldBe(due);

    [Theory]
    [InlineData(8, "2026-06-30T08:00")] // a day of this office has seven and a half hours, not eight
    [InlineData(40, "2026-07-06T10:00")]
    public void A_day_is_not_eight_hours_unless_its_sessions_say_so(int hours, string due) =>
        Given.DueOf(Term.WorkingHours(hours), Given.OfficeHours, "2026-06-29T07:30").ShouldBe(due);

    [Theory]
    [InlineData("0.5", "2026-06-29T07:30", "2026-06-29T11:15")] // half of 450 minutes, received in the morning
    [InlineData("0.5", "2026-06-29T14:00", "2026-06-30T08:15")] // and in the afternoon: no copy of the rule differs
    [InlineData("1.5", "2026-06-29T07:30", "2026-06-30T11:15")]
    [InlineData("2.5", "2026-06-29T07:30", "2026-07-01T11:15")]
    [InlineData("2", "2026-06-29T07:30", "2026-07-01T17:00")]
    public void Half_days_of_a_step_are_not_lost(string days, string start, string due) =>
        Given.DueOf(Term.OfStep(decimal.Parse(days, System.Globalization.CultureInfo.InvariantCulture), Given.OfficeHours).Value, Given.OfficeHours, start).ShouldBe(due);

    [Theory]
    [InlineData("workingDay", "1.5")]
    [InlineData("day", "2.5")]
    [InlineData("month", "0.5")]
    [InlineData("workingDay", "0")]
    [InlineData("workingHour", "-1")]
    public void A_term_that_cannot_be_counted_is_refused_and_not_cut_to_a_whole_number(string unit, string amount) =>
        Term.Parse(unit, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).Refusal!.Code.ShouldBe("bad-term");

    [Theory]
    [InlineData(PauseRule.Pause, "2025-05-30T08:36")] // 08:00 of work left over at 10:14, not at midnight
    [InlineData(PauseRule.Restart, "2025-05-30T10:44")]
    public void A_resume_keeps_its_time_of_day(PauseRule rule, string due) =>
        Given.DueOf(Term.WorkingHours(8), Given.OfficeHours, "2025-05-27T07:04", rule, Given.Pause("2025-05-27T09:38", "2025-05-29T10:14"))
            .ShouldBe(due);

    [Theory]
    [InlineData("workingDay")]
    [InlineData("day")]
    [InlineData("month")]
    [InlineData("workingHour")]
    [InlineData("sameDay")]
    public void An_unknown_year_is_refused_and_never_clipped_at_31_December(string unit)
    {
        var calendar = Given.Calendar(horizon: "2025-12-31");

        Given.DueOf(Term.Parse(unit, 2).Value, calendar, "2025-12-31T16:00").ShouldBe("beyond-horizon");
        Given.DueOf(Term.Parse(unit, 2).Value, calendar, "2026-01-02T09:00").ShouldBe("beyond-horizon");
        LegalClock.Due(Term.WorkingDays(2), calendar, Given.At("2025-12-31T16:00")).Refusal!.Message.ShouldContain("31/12/2025");
    }

    [Theory]
    [InlineData("2026-01-09T09:00", 1, "2026-01-10T17:00")] // Saturday 10/1 made up for 2/1
    [InlineData("2026-08-20T09:00", 2, "2026-08-22T17:00")] // Saturday 22/8 made up for 31/8
    [InlineData("2024-05-03T09:00", 2, "2024-05-06T17:00")] // Saturday 4/5 made up for 29/4
    public void Make_up_days_count(string start, int amount, string due) =>
        Given.DueOf(Term.WorkingDays(amount), Given.OfficeHours, start).ShouldBe(due);

    [Theory]
    [InlineData("2025-12-30T09:00", 3, "2026-01-06T17:00")] // 1/1 and 2/1 off, belonging to the year after
    [InlineData("2026-12-31T09:00", 1, "2027-01-04T17:00")]
    [InlineData("2024-12-31T09:00", 20, "2025-02-05T17:00")] // over New Year and Tết
    public void Days_off_of_the_next_year_are_known_over_New_Year_and_Tet(string start, int amount, string due) =>
        Given.DueOf(Term.WorkingDays(amount), Given.OfficeHours, start).ShouldBe(due);

    [Theory]
    [InlineData("2026-03-06T16:00")] // Friday
    [InlineData("2026-03-07T09:00")] // Saturday
    public void A_Saturday_reception_gives_the_same_date_as_Fridays(string start)
    {
        Given.DueOf(Term.WorkingDays(3), Given.SaturdayIntake, start).ShouldBe("2026-03-11T17:00");
        Given.DueOf(Term.WorkingDays(3), Given.OfficeHours, start).ShouldBe("2026-03-11T17:00");
    }

    [Theory]
    [InlineData("2026-06-29T11:30", "2026-06-29T14:30")]
    [InlineData("2026-06-29T12:15", "2026-06-29T14:30")]
    [InlineData("2026-06-29T17:00", "2026-06-30T08:30")]
    [InlineData("2026-07-03T17:00", "2026-07-06T08:30")]
    public void An_hour_from_the_end_of_a_session_ends_in_the_next_one_and_not_at_night(string start, string due) =>
        Given.DueOf(Term.WorkingHours(1), Given.OfficeHours, start).ShouldBe(due);

    [Theory]
    [InlineData("0001-01-01T00:00", "before-calendar")]
    [InlineData("9999-12-31T23:59", "beyond-horizon")]
    public void Nothing_ever_becomes_the_smallest_date(string start, string code)
    {
        foreach (var unit in Enum.GetValues<TermUnit>())
        {
            Given.DueOf(new Term(unit, 3), Given.OfficeHours, start).ShouldBe(code);
        }

        Given.DueOf(new Term(TermUnit.Month, 99_999), Given.OfficeHours, "2026-01-01T08:00").ShouldBe("beyond-horizon");
        Given.DueOf(new Term(TermUnit.Day, decimal.MaxValue), Given.OfficeHours, "2026-01-01T08:00").ShouldBe("beyond-horizon");
    }

    [Theory]
    [InlineData("workingDay", 0, Timeliness.OnTime)]
    [InlineData("workingDay", 1, Timeliness.OnTime)] // a tick, a second, an evening after 17:00 of the due date
    [InlineData("workingDay", TimeSpan.TicksPerHour, Timeliness.OnTime)]
    [InlineData("workingDay", 7 * TimeSpan.TicksPerHour, Timeliness.Late)]
    [InlineData("workingDay", -TimeSpan.TicksPerDay, Timeliness.Early)]
    [InlineData("workingHour", 0, Timeliness.OnTime)]
    [InlineData("workingHour", 1, Timeliness.OnTime)]
    [InlineData("workingHour", TimeSpan.TicksPerMinute - 1, Timeliness.OnTime)]
    [InlineData("workingHour", TimeSpan.TicksPerMinute, Timeliness.Late)]
    [InlineData("workingHour", -1, Timeliness.OnTime)]
    [InlineData("workingHour", -TimeSpan.TicksPerDay, Timeliness.Early)]
    public void On_time_is_a_date_or_a_minute_and_never_a_tick(string unit, long ticksAfterDue, Timeliness expected)
    {
        var due = Given.At("2026-06-30T17:00");

        Lateness.Of(Term.Parse(unit, 3).Value, due, due.AddTicks(ticksAfterDue)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-06-30T16:59:00+00:00", "2026-07-01T17:00")] // 23:59 on 30 June in Vietnam
    [InlineData("2026-06-30T17:00:00+00:00", "2026-07-02T17:00")] // midnight: already 1 July in Vietnam, still June in UTC
    [InlineData("2026-06-30T23:30:00+00:00", "2026-07-02T17:00")]
    public void The_day_turns_at_midnight_in_Vietnam_and_not_in_UTC(string instant, string due)
    {
        var received = Moment.FromUtc(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Given.Text(LegalClock.Due(Term.WorkingDays(1), Given.OfficeHours, received).Value).ShouldBe(due);
    }

    [Fact]
    public void Hours_that_cannot_be_read_are_refused_and_not_replaced_by_default_hours() =>
        WorkingCalendar.Parse("""{"name":"x","horizon":"2026-12-31","week":{"mon":["07:30"]},"days":[]}""").Refusal!.Field.ShouldBe("week.mon[0]");
}
