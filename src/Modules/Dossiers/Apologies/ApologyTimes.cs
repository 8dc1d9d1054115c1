using MoCua.Deadlines;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Apologies;

/// <summary>
/// When a dossier that is not done wants its holder to choose: finish, or write the apology. By law the one-stop is told at least a working
/// day before the date (NĐ 61/2018/NĐ-CP, Điều 19 khoản 9); work of the same day is asked for at a set hour.
/// </summary>
internal static class ApologyTimes
{
    /// <summary>The hour of the day at which work due on its own day of reception is asked for.</summary>
    public static TimeOnly SameDayHour { get; } = new(15, 0);

    /// <summary>From this moment on the holder is asked.</summary>
    public static Moment AskAt(Moment accepted, Moment due, WorkingCalendar calendar)
    {
        if (calendar.WorkingDayBefore(due.Date) is { } before && before > accepted.Date)
        {
            return Moment.FromLocal(before.ToDateTime(calendar.SessionsOn(before)[0].From));
        }

        var hour = due.Date.ToDateTime(SameDayHour);
        return Moment.FromLocal(hour < due.Local ? hour : due.Local.AddHours(-1));
    }
}
