using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Host.Demo;

/// <summary>The civil clock of a demo: after a restart it goes on where it stood, and by hand it moves forward, never back.</summary>
internal sealed class DemoClock(AppDb db, CivilClock clock, WorkingCalendars calendars, ILogger<DemoClock> log)
{
    private const string Ahead = "demo-clock-ahead-microseconds";

    public const int MostDays = 60;

    public Moment Now => clock.Now;

    public static TimeOnly AfterCutoff { get; } = new(15, 5);

    public async Task StartAsync(Moment first, CancellationToken ct)
    {
        if (await db.Set<Setting>().AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == Ahead, ct) is { } kept)
        {
            clock.RunAheadBy(long.Parse(kept.Value, CultureInfo.InvariantCulture));
            return;
        }

        clock.SetTo(first);
        await KeepAsync(clock.AheadMicroseconds, ct);
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
        await KeepAsync(ahead, ct);
        clock.RunAheadBy(ahead);
        log.LogWarning("The demo's clock was moved forward to {Moment} by {Officer}", to, by.Name);
        return to;
    }

    private static Refusal BeyondCalendar(WorkingCalendar calendar) =>
        new("demo-clock-beyond-calendar", Wording.Say(Texts.ClockBeyondCalendar, calendar.LastDate.Spoken()));

    private Task<Result<Done>> KeepAsync(long ahead, CancellationToken ct) => db.WriteAsync<Done>(
        async inner =>
        {
            var text = ahead.ToString(CultureInfo.InvariantCulture);
            if (await db.Set<Setting>().SingleOrDefaultAsync(setting => setting.Name == Ahead, inner) is { } kept)
            {
                kept.Value = text;
            }
            else
            {
                db.Add(new Setting { Name = Ahead, Value = text });
            }

            return Done.It;
        },
        ct);
}
