using System.Diagnostics;
using System.Globalization;
using MoCua.Deadlines;

namespace MoCua.Bench;

/// <summary>The legal clock on one core: deadlines of 30 working days, and the same by walking from day to day, in one run.</summary>
internal static class ClockBench
{
    private const int Cases = 1_000_000;
    private const int Amount = 30;
    private const int Rounds = 5;
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(2);

    internal static int Run()
    {
        var calendar = OfficeCalendar.Build(Office(), HolidayList.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "holidays.csv"))).Value, 2020, 2028).Value;
        var starts = Starts();
        var (cold, indexed, indexedSum) = FirstAndMedian(() => Indexed(calendar, starts));
        var (coldWalk, walked, walkedSum) = FirstAndMedian(() => Walked(calendar, starts));

        Report("indexed", cold, indexed);
        Report("day walk", coldWalk, walked);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio     {walked / indexed:N1}; target under {Target.TotalSeconds:N0} s: {(indexed < Target ? "met" : "missed")}"));
        if (indexedSum != walkedSum)
        {
            Console.Error.WriteLine("The two do not agree.");
            return 1;
        }

        return indexed < Target ? 0 : 1;
    }

    private static long Indexed(WorkingCalendar calendar, DateTime[] starts)
    {
        var term = Term.WorkingDays(Amount);
        var sum = 0L;
        foreach (var start in starts)
        {
            sum += LegalClock.Due(term, calendar, start).Value.Date.DayNumber;
        }

        return sum;
    }

    private static long Walked(WorkingCalendar calendar, DateTime[] starts)
    {
        var specials = calendar.Definition.Days.ToDictionary(day => day.Date);
        var sum = 0L;
        foreach (var start in starts)
        {
            var date = DateOnly.FromDateTime(start);
            for (var counted = 0; counted < Amount;)
            {
                date = date.AddDays(1);
                var isWorking = specials.TryGetValue(date, out var special)
                    ? special.Kind is SpecialDayKind.Work
                    : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
                counted += isWorking ? 1 : 0;
            }

            sum += date.DayNumber;
        }

        return sum;
    }

    private static DateTime[] Starts()
    {
        var first = new DateTime(2020, 1, 1, 8, 0, 0);
        return [.. Enumerable.Range(0, Cases).Select(i => first.AddMinutes(i * 4L % (8 * 365 * 24 * 60)))];
    }

    private static void Report(string way, TimeSpan first, TimeSpan median) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{way,-9} {Cases:N0} deadlines of {Amount} working days: {median.TotalMilliseconds:N0} ms (median of {Rounds}; the first, still compiling, {first.TotalMilliseconds:N0} ms)"));

    private static (TimeSpan First, TimeSpan Median, long Sum) FirstAndMedian(Func<long> work)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Time(work)).ToList();
        return (rounds[0].Took, rounds.Select(round => round.Took).Order().ElementAt(Rounds / 2), rounds[0].Sum);
    }

    private static (TimeSpan Took, long Sum) Time(Func<long> work)
    {
        var watch = Stopwatch.StartNew();
        var sum = work();
        return (watch.Elapsed, sum);
    }

    private static OfficeHours Office() => new()
    {
        Name = "Bench",
        Week = OfficeHours.WeekOf(
            [new Session(new TimeOnly(7, 30), new TimeOnly(11, 30)), new Session(new TimeOnly(13, 30), new TimeOnly(17, 0))],
            [new Session(new TimeOnly(8, 0), new TimeOnly(11, 30), Counts: false)]),
    };
}
