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
        if (rule.Whole is null)
        {
            return new DossierDates(null, null, []);
        }

        var calendar = planner.Calendars.Of(planner.Receiving);
        var whole = LegalClock.Due(rule.Whole, calendar, accepted);
        if (whole.IsRefused)
        {
            return whole.Refusal;
        }

        var parts = new List<PartDue>();
        var (start, latest) = (accepted, accepted);
        foreach (var part in rule.Parts)
        {
            start = part.Beside ? start : latest;
            var unit = planner.Units.Resolve(part.Unit, planner.Receiving, planner.Today);
            var due = unit.IsRefused ? unit.Refusal : LegalClock.Due(part.Term, calendar, start);
            if (due.IsRefused)
            {
                return due.Refusal;
            }

            latest = part.Beside && latest > due.Value.Moment ? latest : due.Value.Moment;
            parts.Add(new PartDue(part.Name, unit.Value, due.Value.Moment));
        }

        var clock = whole.Value;
        return new DossierDates(clock, new DueDate(clock.Moment, clock.Provisional, clock.Term.Spoken, clock.Explain(calendar)), parts);
    }
}
