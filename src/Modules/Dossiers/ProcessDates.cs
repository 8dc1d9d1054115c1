using MoCua.Deadlines;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Procedures;

namespace MoCua.Dossiers;

/// <summary>The dates of a new dossier: of the whole, and in interlinked work of each unit in turn.</summary>
internal static class ProcessDates
{
    public static Result<DossierDates> Of(TermRule rule, TaskPlanner planner, Moment accepted)
    {
        if (rule.Whole.Unit is Procedures.TermUnit.None)
        {
            return new DossierDates(null, null, []);
        }

        var calendar = planner.Calendars.Of(planner.Receiving);
        var whole = Due(rule.Whole, calendar, accepted);
        if (whole.IsRefused)
        {
            return whole.Refusal;
        }

        var parts = new List<PartDue>();
        var start = accepted;
        foreach (var part in rule.Parts)
        {
            var unit = planner.Units.Resolve(part.Unit, planner.Receiving, planner.Today);
            var due = unit.IsRefused ? unit.Refusal : Due(part.Term, calendar, start);
            if (due.IsRefused)
            {
                return due.Refusal;
            }

            start = due.Value.Moment;
            parts.Add(new PartDue(part.Name, unit.Value, start));
        }

        var clock = whole.Value;
        return new DossierDates(clock, new DueDate(clock.Moment, clock.Provisional, clock.Term.Spoken, clock.Explain(calendar)), parts);
    }

    private static Result<Due> Due(TermAmount term, WorkingCalendar calendar, Moment start)
    {
        var parsed = Term.Parse(NameOf(term.Unit), term.Amount);
        return parsed.IsRefused ? parsed.Refusal : LegalClock.Due(parsed.Value, calendar, start);
    }

    private static string NameOf(Procedures.TermUnit unit) => char.ToLowerInvariant(unit.ToString()[0]) + unit.ToString()[1..];
}
