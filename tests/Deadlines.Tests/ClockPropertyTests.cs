namespace MoCua.Deadlines.Tests;

public class ClockPropertyTests
{
    private const int TermsPerCalendar = 10;

    [Fact]
    public void The_index_says_what_a_naive_walk_says() => Property.Holds(150, dice =>
    {
        var calendar = dice.Calendar();
        for (var i = 0; i < TermsPerCalendar; i++)
        {
            var (term, start) = (dice.Term(), dice.Start(calendar));
            var (pauses, rule) = (dice.Pauses(start), dice.Chance(3) ? PauseRule.Restart : PauseRule.Pause);

            Ask(term, calendar, start, pauses, rule).ShouldBe(NaiveClock.Due(term, calendar, start, pauses, rule), $"{term} from {start:s} {string.Join(' ', pauses)} {rule}");
        }
    }, TermsPerCalendar);

    [Fact]
    public void A_later_start_never_ends_earlier() => Property.Holds(400, dice =>
    {
        var calendar = dice.Calendar();
        var (term, early) = (dice.Term(), dice.Start(calendar));
        var late = early.AddMinutes(dice.Chance(2) ? dice.Next(1, 600) : dice.Next(1, 20_000)); // often within the same day
        var (pauses, rule) = (dice.Pauses(late), dice.Chance(3) ? PauseRule.Restart : PauseRule.Pause);

        NotEarlier(Ask(term, calendar, late, pauses, rule), Ask(term, calendar, early, pauses, rule));
    });

    [Fact]
    public void A_longer_term_never_ends_earlier() => Property.Holds(400, dice =>
    {
        var calendar = dice.Calendar();
        var (term, start) = (dice.Term(), dice.Start(calendar));
        var (pauses, rule) = (dice.Pauses(start), dice.Chance(3) ? PauseRule.Restart : PauseRule.Pause);

        NotEarlier(Ask(term with { Amount = term.Amount + dice.Next(1, 9) }, calendar, start, pauses, rule), Ask(term, calendar, start, pauses, rule));
    });

    [Fact]
    public void One_more_holiday_never_makes_a_date_earlier() => Property.Holds(800, dice =>
    {
        var calendar = dice.Calendar();
        var (term, start) = (dice.Term(), dice.Start(calendar));
        var (pauses, rule) = (dice.Pauses(start), dice.Chance(3) ? PauseRule.Restart : PauseRule.Pause);
        var holiday = new SpecialDay(DateOnly.FromDateTime(start).AddDays(dice.Next(0, 40)), SpecialDayKind.Off, "Thêm");

        NotEarlier(Ask(term, calendar with { Days = [.. calendar.Days, holiday] }, start, pauses, rule), Ask(term, calendar, start, pauses, rule));
    });

    [Fact]
    public void A_pause_of_zero_length_changes_nothing() => Property.Holds(400, dice =>
    {
        var calendar = dice.Calendar();
        var (term, start) = (dice.Term(), dice.Start(calendar));
        var pauses = dice.Pauses(start);
        var moment = start.AddMinutes(dice.Next(0, 60_000));

        Ask(term, calendar, start, [.. pauses, new Pause(moment, moment)], PauseRule.Pause).ShouldBe(Ask(term, calendar, start, pauses, PauseRule.Pause));
    });

    [Fact]
    public void A_longer_pause_never_ends_earlier() => Property.Holds(400, dice =>
    {
        var calendar = dice.Calendar();
        var (term, start) = (dice.Term(), dice.Start(calendar));
        var from = start.AddMinutes(dice.Next(0, 20_000));
        var shorter = new Pause(from, from.AddMinutes(dice.Next(0, 20_000)));
        var longer = shorter with { To = shorter.To.AddMinutes(dice.Next(0, 20_000)) };

        NotEarlier(Ask(term, calendar, start, [longer], PauseRule.Pause), Ask(term, calendar, start, [shorter], PauseRule.Pause));
    });

    [Fact]
    public void Every_date_can_be_explained_and_the_explanation_ends_with_it() => Property.Holds(400, dice =>
    {
        var calendar = WorkingCalendar.Create(dice.Calendar()).Value;
        var (term, start) = (dice.Term(), dice.Start(calendar.Definition));
        var (pauses, rule) = (dice.Pauses(start), dice.Chance(3) ? PauseRule.Restart : PauseRule.Pause);
        var due = LegalClock.Due(term, calendar, start, pauses, rule);
        if (due.IsRefused)
        {
            return;
        }

        var lines = due.Value.Explain(calendar);
        lines.ShouldContain(line => line.StartsWith("Hạn: ") && line.Contains($"{due.Value.At:HH:mm}"));
        lines.ShouldAllBe(line => !line.Contains('{'));
        if (term.Unit is TermUnit.WorkingDay)
        {
            lines.Count(line => line.Contains($"thứ {term.Amount}:") || line.Contains($"thứ {term.Amount}: từ")).ShouldBe(1, string.Join('\n', lines));
        }
    });

    private static string Ask(Term term, CalendarDefinition calendar, DateTime start, IReadOnlyList<Pause> pauses, PauseRule rule) =>
        LegalClock.Due(term, WorkingCalendar.Create(calendar).Value, start, pauses, rule).Match(Given.Text, refusal => refusal.Code);

    /// <summary>ISO moments sort as text, and “beyond-horizon” sorts after all of them.</summary>
    private static void NotEarlier(string later, string earlier) => string.CompareOrdinal(later, earlier).ShouldBeGreaterThanOrEqualTo(0, $"{later} is earlier than {earlier}");
}
