using System.Globalization;

namespace MoCua.Deadlines.Tests;

/// <summary>Calendars and moments with a meaning, for tests that read like the rule.</summary>
internal static class Given
{
    /// <summary>Monday to Friday, all days off and swaps of 2023–2029.</summary>
    internal static WorkingCalendar OfficeHours { get; } = Case("office-hours");

    /// <summary>The same, and Saturday mornings count.</summary>
    internal static WorkingCalendar SaturdayMorning { get; } = Case("saturday-morning");

    /// <summary>The same, and Saturday mornings are open for intake only.</summary>
    internal static WorkingCalendar SaturdayIntake { get; } = Case("saturday-intake");

    internal static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Cases", file);

    internal static DateTime At(string moment) => DateTime.ParseExact(moment, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    internal static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Pause Pause(string from, string to) => new(At(from), At(to));

    /// <summary>A week of Monday–Friday with the given Saturday and special days.</summary>
    internal static WorkingCalendar Calendar(string saturday = "", string days = "", string horizon = "2028-12-31", string more = "")
    {
        const string Full = """["07:30-11:30","13:30-17:00"]""";
        return WorkingCalendar.Parse($$"""
            {"name":"Thử","horizon":"{{horizon}}",{{more}}"sameDayCutoff":"15:00",
             "week":{"mon":{{Full}},"tue":{{Full}},"wed":{{Full}},"thu":{{Full}},"fri":{{Full}},"sat":[{{saturday}}],"sun":[]},
             "days":[{{days}}]}
            """).Value;
    }

    internal static string DueOf(Term term, WorkingCalendar calendar, string start, PauseRule rule = PauseRule.Pause, params Pause[] pauses) =>
        LegalClock.Due(term, calendar, At(start), pauses, rule).Match(Text, refusal => refusal.Code);

    internal static string Text(Due due) => due.At.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static WorkingCalendar Case(string name) => WorkingCalendar.Parse(File.ReadAllText(PathOf(name + ".json"))).Value;
}
