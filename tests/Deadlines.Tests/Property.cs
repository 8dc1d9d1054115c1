using System.Runtime.CompilerServices;
using MoCua.TestKit;

namespace MoCua.Deadlines.Tests;

/// <summary>Checks a property on many cases; a failure names the seed, and that seed alone repeats the case.</summary>
internal static class Property
{
    private const ulong FirstSeed = 20_241_007;

    /// <param name="each">How many questions one case asks.</param>
    internal static void Holds(int cases, Action<Dice> property, int each = 1, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        for (var i = 0; i < cases; i++)
        {
            var seed = FirstSeed + (ulong)i;
            try
            {
                property(new Dice(seed));
            }
            catch (Exception failure)
            {
                throw new Xunit.Sdk.XunitException($"Seed {seed}: {failure.Message}", failure);
            }
        }

        CasesTried.Say((long)cases * each, $"random terms on {cases} random calendars", test, file);
    }
}

/// <summary>A small generator of its own (SplitMix64), so that a seed means the same on every framework.</summary>
internal sealed class Dice(ulong seed)
{
    private static readonly DateOnly FirstDay = new(2024, 1, 1);

    private ulong state = seed;

    internal int Next(int from, int below)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return from + (int)((mixed ^ (mixed >> 31)) % (ulong)(below - from));
    }

    internal bool Chance(int oneIn) => Next(0, oneIn) == 0;

    internal Term Term() => Next(0, 5) switch
    {
        0 => new Term(TermUnit.WorkingHour, Next(1, 160) / 2m),
        1 => new Term(TermUnit.Day, Next(1, 50)),
        2 => new Term(TermUnit.Month, Next(1, 7)),
        3 => Deadlines.Term.SameDay,
        _ => new Term(TermUnit.WorkingDay, Next(1, 40)),
    };

    /// <summary>A year or so with odd weeks and many special days, so that every kind of day is met often.</summary>
    internal CalendarDefinition Calendar()
    {
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, day => Sessions(closedOneIn: day is DayOfWeek.Monday ? int.MaxValue : 4));
        week[DayOfWeek.Monday] = [new Session(new TimeOnly(8, 0), new TimeOnly(11, 0)), .. week[DayOfWeek.Monday].Where(session => session.From.Hour > 11)];
        var days = Enumerable.Range(0, Next(0, 60)).Select(_ => Special()).ToList();
        var horizon = FirstDay.AddDays(Next(300, 500));
        return new CalendarDefinition
        {
            Name = "Ngẫu nhiên",
            Horizon = horizon,
            ProvisionalUntil = Chance(3) ? horizon.AddDays(Next(1, 100)) : null,
            SameDayCutoff = new TimeOnly(Next(9, 18), Next(0, 60)),
            Week = week,
            Days = days,
        };
    }

    /// <summary>Mostly ordinary moments, some of them on the edge of a session or near the horizon.</summary>
    internal DateTime Start(CalendarDefinition calendar)
    {
        var date = Chance(5) ? calendar.Horizon.AddDays(-Next(0, 60)) : FirstDay.AddDays(Next(0, 300));
        var session = calendar.Week[DayOfWeek.Monday][0];
        var time = Chance(4) ? session.From : Chance(4) ? session.To : Chance(4) ? calendar.SameDayCutoff : new TimeOnly(Next(0, 24), Next(0, 60));
        return date.ToDateTime(time);
    }

    internal Pause[] Pauses(DateTime start)
    {
        var pauses = new Pause[Next(0, 3)];
        for (var i = 0; i < pauses.Length; i++)
        {
            var from = start.AddMinutes(Next(0, 30_000));
            pauses[i] = new Pause(from, from.AddMinutes(Next(0, 20_000)));
        }

        return pauses;
    }

    private SpecialDay Special()
    {
        var date = FirstDay.AddDays(Next(0, 500));
        return Next(0, 3) switch
        {
            0 => new SpecialDay(date, SpecialDayKind.Off, "Nghỉ"),
            1 => new SpecialDay(date, SpecialDayKind.Work, "Làm bù"),
            _ => new SpecialDay(date, SpecialDayKind.Work, "Giờ riêng", Sessions(closedOneIn: int.MaxValue)),
        };
    }

    private IReadOnlyList<Session> Sessions(int closedOneIn)
    {
        if (closedOneIn < int.MaxValue && Chance(closedOneIn))
        {
            return [];
        }

        var morning = new Session(new TimeOnly(Next(6, 9), Next(0, 60)), new TimeOnly(Next(9, 12), Next(0, 60)), !Chance(6));
        var afternoon = new Session(new TimeOnly(Next(12, 14), Next(0, 60)), new TimeOnly(Next(14, 18), Next(0, 60)), !Chance(6));
        return Chance(3) ? [morning] : Chance(4) ? [afternoon] : [morning, afternoon];
    }
}
