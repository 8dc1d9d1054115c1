using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Processes;
using MoCua.Procedures;

namespace MoCua.Dossiers.Forecasts;

/// <summary>A place where a dossier stands: an open step, or a waiting time.</summary>
/// <param name="Until">Planned end of the step, or end of the waiting time; null without one.</param>
internal sealed record Standing(string Element, string Name, UnitId? Unit, string? Holder, Moment Since, Moment? Until, bool AwaitsHandover);

/// <summary>A step that is still to come, with the time planned for it.</summary>
internal sealed record StepAhead(string Name, string Budget);

/// <summary>When the result would be ready if everybody used their whole budget from now on and nobody changed anything.</summary>
/// <param name="At">Where the slowest way on begins.</param>
/// <param name="Steps">The steps after it that have a budget, in order.</param>
internal sealed record Forecast(Moment Ready, Standing At, IReadOnlyList<StepAhead> Steps)
{
    private const decimal HoursOfDay = 8;

    /// <summary>Null when the dossier stands at no step, or the way leads beyond the calendar.</summary>
    /// <param name="standing">Open steps and waiting times.</param>
    /// <param name="longer">The term was extended already: the elements that extend it belong to the way.</param>
    public static Forecast? Of(ProcessDefinition process, TermRule term, IReadOnlyList<Standing> standing, bool longer, WorkingCalendar calendar, Moment now)
    {
        var handsOut = process.Elements.Where(element => element.Actions.Any(action => action.Kind is StepActions.Return)).Select(element => element.Id);
        var asks = process.Elements.Where(StepActions.AwaitsSupplement).Select(element => element.Id);
        string[] free = [.. term.NotCounted, .. handsOut], closed = [.. asks, .. longer ? [] : term.Extension?.At ?? []];
        return standing.Select(at => From(at, process.SlowestPathFrom(at.Element, Hours, free, [.. closed.Where(each => each != at.Element)]), free, calendar, now))
            .OfType<Forecast>().MaxBy(forecast => forecast.Ready);
    }

    private static Forecast? From(Standing at, SlowestPath? path, IReadOnlyCollection<string> free, WorkingCalendar calendar, Moment now)
    {
        if (path is null)
        {
            return null;
        }

        var (ready, steps) = (at.Until is { } until && until > now ? until : now, new List<StepAhead>());
        foreach (var element in path.Elements.Skip(1).Where(element => !free.Contains(element.Id)))
        {
            if (TimeOf(element) is not { } time)
            {
                continue;
            }

            if (LegalClock.Due(time, calendar, ready) is not { IsRefused: false } due)
            {
                return null;
            }

            ready = due.Value.Moment;
            steps.Add(new StepAhead(element.Name, time.Spoken));
        }

        return new Forecast(ready, at, steps);
    }

    private static Term? TimeOf(ProcessElement element)
    {
        var (unit, amount) = element switch
        {
            { Budget: { } budget } => (budget.Unit, budget.Amount),
            { Kind: ElementKind.TimerEvent, Wait: { Counts: true } wait } => (wait.Unit, wait.Amount),
            _ => ("", 0),
        };
        return unit.Length > 0 && Term.Parse(unit, amount) is { IsRefused: false } term ? term.Value : null;
    }

    /// <summary>Only to find the slowest way; the date itself is counted on the calendar.</summary>
    private static decimal Hours(Budget budget) => budget.Unit switch
    {
        "workingHour" => budget.Amount,
        "day" => budget.Amount * HoursOfDay * 5 / 7,
        "month" => budget.Amount * HoursOfDay * 21,
        "sameDay" => HoursOfDay,
        _ => budget.Amount * HoursOfDay,
    };
}
