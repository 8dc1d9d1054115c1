using MoCua.Deadlines;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Forecasts;

/// <summary>Why a dossier will be late, as one would say it in a meeting.</summary>
internal static class ForecastWords
{
    public static string Why(Forecast forecast, string unit, WorkingCalendar calendar, Moment now)
    {
        var at = forecast.At;
        var days = calendar.WorkingDaysBetween(at.Since.Date, now.Date) is { IsRefused: false } held ? held.Value : 0;
        List<string> said =
        [
            at.Unit is null ? Refusals.Say(Texts.ForecastWaits, at.Name, at.Since.Date)
                : at.Holder is { } holder ? Refusals.Say(Texts.ForecastHeld, at.Name, holder, unit, at.Since.Date, days)
                : Refusals.Say(Texts.ForecastFree, at.Name, unit, at.Since.Date, days),
        ];
        if (at.AwaitsHandover)
        {
            said.Add(Texts.ForecastAwaitsPapers);
        }

        if (at.Until is { } until)
        {
            said.Add(Refusals.Say(until < now ? Texts.ForecastPlanOver : Texts.ForecastPlan, until.Spoken()));
        }

        if (forecast.Steps.Count > 0)
        {
            said.Add(Refusals.Say(Texts.ForecastAhead, string.Join(", ", forecast.Steps.Select(step => $"{step.Name} ({step.Budget})"))));
        }

        return string.Join(' ', said);
    }
}
