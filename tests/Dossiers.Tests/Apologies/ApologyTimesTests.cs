using MoCua.Deadlines;
using MoCua.Dossiers.Apologies;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Tests.Apologies;

public class ApologyTimesTests
{
    [Theory]
    [InlineData("2024-10-07T08:30", "2024-10-10T17:00", "2024-10-09T07:30")] // Thursday: asked from Wednesday morning
    [InlineData("2024-10-07T08:30", "2024-10-14T17:00", "2024-10-11T07:30")] // Monday: asked from Friday
    [InlineData("2024-10-07T08:30", "2024-10-07T17:00", "2024-10-07T15:00")] // the same day: asked at the set hour
    [InlineData("2024-10-07T08:30", "2024-10-07T11:30", "2024-10-07T10:30")] // due before that hour: an hour before
    [InlineData("2024-10-07T16:00", "2024-10-08T17:00", "2024-10-08T15:00")] // taken in after 15:00, due tomorrow: still work of one day
    public void The_holder_is_asked_a_working_day_before_and_for_the_same_day_at_a_set_hour(string accepted, string due, string asked)
    {
        var calendar = WorkingCalendar.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "demo", "long-bien", "calendar.json"))).Value;

        ApologyTimes.AskAt(At(accepted), At(due), calendar).ShouldBe(At(asked));
    }

    private static Moment At(string local) => Moment.FromLocal(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture));
}
