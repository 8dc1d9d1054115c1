using Microsoft.Extensions.Logging;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Demo;

/// <summary>The civil clock of a demo: after a restart it goes on where it stood, and by hand it moves forward, never back.</summary>
internal sealed class DemoClock(AppDb db, CivilClock clock, WorkingCalendars calendars, ILogger<DemoClock> log)
{
    private const string Ahead = "demo-clock-ahead-microseconds";

    public const int MostDays = 60;

    public Moment Now => clock.Now;

    public static TimeOnly AfterCutoff { get; } = new(15, 5);

    public async Task StartAsync(Moment first, CancellationToken ct)
    {
        if (!await ResumeAsync(ct))
        {
            clock.SetTo(first);
            await DemoSettings.KeepAsync(db, Ahead, clock.AheadMicroseconds, ct);
        }
    }

    /// <summary>Goes on where an earlier run stood; false, and nothing is done, where there was none: in production always.</summary>
    public async Task<bool> ResumeAsync(CancellationToken ct)
    {
        if (await DemoSettings.ReadAsync(db, Ahead, ct) is not { } kept)
        {
            return false;
        }

        clock.RunAheadBy(kept);
        return true;
    }

    /// <summary>When the office opens on the next working day.</summary>
    public Result<Moment> NextWorkingDay(UnitId unit)
    {
        var calendar = calendars.Of(unit);
        for (var day = Now.Date.AddDays(1); calendar.Covers(day); day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
            {
                return Moment.FromLocal(day.ToDateTime(calendar.SessionsOn(day)[0].From));
            }
        }

        return BeyondCalendar(calendar);
    }

    /// <summary>Moves the clock to a later moment that the calendar still knows, and keeps it so.</summary>
    public async Task<Result<Moment>> ForwardAsync(Moment to, Actor by, UnitId unit, CancellationToken ct)
    {
        if (to <= Now)
        {
            return new Refusal("demo-clock-backward", Texts.ClockBackward);
        }

        if (!calendars.Of(unit).Covers(to.Date))
        {
            return BeyondCalendar(calendars.Of(unit));
        }

        var ahead = clock.AheadMicroseconds + (to.Microseconds - Now.Microseconds);
        await DemoSettings.KeepAsync(db, Ahead, ahead, ct);
        clock.RunAheadBy(ahead);
        log.LogWarning("The demo's clock was moved forward to {Moment} by {Officer}", to, by.Name);
        return to;
    }

    private static Refusal BeyondCalendar(WorkingCalendar calendar) =>
        new("demo-clock-beyond-calendar", Refusals.Say(Texts.ClockBeyondCalendar, calendar.LastDate.Spoken()));
}
