namespace MoCua.Deadlines.Tests;

public class LatenessTests
{
    [Theory]
    [InlineData("2026-02-13T10:00", "còn 3 ngày làm việc")]
    [InlineData("2026-02-18T10:00", "còn 3 ngày làm việc")] // Tết takes nothing away
    [InlineData("2026-02-23T10:00", "còn 2 ngày làm việc")]
    [InlineData("2026-02-25T07:00", "đến hạn hôm nay")]
    [InlineData("2026-02-25T18:00", "đến hạn hôm nay")] // terms in days are late by the date
    [InlineData("2026-02-26T07:00", "quá hạn 1 ngày làm việc")]
    [InlineData("2026-03-02T07:00", "quá hạn 3 ngày làm việc")]
    public void Terms_in_days_are_told_in_working_days(string now, string phrase)
    {
        var due = LegalClock.Due(Term.WorkingDays(3), Given.OfficeHours, Given.At("2026-02-13T09:12")).Value;

        Lateness.WorkingTimeLeft(Given.OfficeHours, Given.At(now), due).Phrase.ShouldBe(phrase);
    }

    [Theory]
    [InlineData("2026-07-01T10:00", "còn 2 ngày làm việc")]
    [InlineData("2026-07-03T08:10", "còn 20 phút làm việc")]
    [InlineData("2026-07-02T14:00", "còn 4 giờ làm việc")]
    [InlineData("2026-07-03T08:31", "quá hạn 1 phút làm việc")]
    [InlineData("2026-07-06T09:00", "quá hạn 8 giờ làm việc")]
    public void Terms_in_hours_are_told_in_hours_when_they_come_near(string now, string phrase)
    {
        var due = LegalClock.Due(Term.WorkingHours(31), Given.OfficeHours, Given.At("2026-06-29T07:30")).Value;
        Given.Text(due).ShouldBe("2026-07-03T08:30");

        Lateness.WorkingTimeLeft(Given.OfficeHours, Given.At(now), due).Phrase.ShouldBe(phrase);
    }

    [Theory]
    [InlineData("2026-07-04T09:00", "quá hạn, chưa qua ngày làm việc nào")] // Saturday after a Friday
    [InlineData("2031-07-04T09:00", "quá hạn")] // the calendar ends long before; lists must still show
    public void A_list_never_fails_to_say_something(string now, string phrase)
    {
        var left = Lateness.WorkingTimeLeft(Given.OfficeHours, Given.At(now), Term.WorkingDays(1), Given.At("2026-07-03T17:00"));

        left.IsLate.ShouldBeTrue();
        left.Phrase.ShouldStartWith(phrase);
    }
}
