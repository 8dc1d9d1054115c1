using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>The hours an office keeps: the part of its calendar that is its own.</summary>
public sealed record OfficeHours
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Session>> Week { get; init; }

    public TimeOnly SameDayCutoff { get; init; } = new(15, 0);

    /// <summary>The office's own closures, days and hours; they override the country's.</summary>
    public IReadOnlyList<SpecialDay> OwnDays { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The same sessions from Monday to Friday, others on Saturday, Sunday closed.</summary>
    public static IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Session>> WeekOf(IReadOnlyList<Session> workday, params IReadOnlyList<Session> saturday)
    {
        var week = new Dictionary<DayOfWeek, IReadOnlyList<Session>> { [DayOfWeek.Saturday] = saturday };
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            week[day] = workday;
        }

        return week;
    }
}

/// <summary>Makes an office's calendar: its hours, the country's days of the decided years, and a provisional period behind them.</summary>
public static class OfficeCalendar
{
    /// <param name="firstYear">First year whose days are taken in.</param>
    /// <param name="lastDecidedYear">Last year whose decision is known; its end is the horizon.</param>
    /// <param name="provisionalYears">Years after that with statutory days only, marked “tạm tính”.</param>
    /// <returns>The calendar, or a refusal: <c>no-holidays</c> when the list says nothing about one of the years.</returns>
    public static Result<WorkingCalendar> Build(OfficeHours office, HolidayList holidays, int firstYear, int lastDecidedYear, int provisionalYears = 1)
    {
        var days = new List<SpecialDay>();
        for (var year = firstYear; year <= lastDecidedYear + provisionalYears; year++)
        {
            var ofYear = (year <= lastDecidedYear ? holidays.AnnouncedFor(year) : holidays.StatutoryFor(year)).ToList();
            if (ofYear.Count == 0)
            {
                return Refusals.NoHolidays(year);
            }

            days.AddRange(ofYear);
        }

        return WorkingCalendar.Create(new CalendarDefinition
        {
            Name = office.Name,
            Note = office.Note,
            Horizon = new DateOnly(lastDecidedYear, 12, 31),
            ProvisionalUntil = provisionalYears > 0 ? new DateOnly(lastDecidedYear + provisionalYears, 12, 31) : null,
            SameDayCutoff = office.SameDayCutoff,
            Week = office.Week,
            Days = [.. days, .. office.OwnDays],
        });
    }
}
