using MoCua.Deadlines;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>
    /// The step led to work for which the law gives a longer term, or into time that it does not count, or out of it.
    /// Null when the date stays. Refuses like <see cref="LegalClock"/>; nothing has changed then.
    /// </summary>
    public Result<DueMoved?> KeepTime(PinnedRules rules, Moment now)
    {
        var (term, calendar) = (rules.Case.Term, rules.Planner.Calendars.Of(Competent));
        if (Clock is not { } clock || Stage is Stage.AwaitingSupplement)
        {
            return (DueMoved?)null;
        }

        if (term.Extension is { } extension && extension.At.Any(Marking.Contains) && clock.Term != extension.Term)
        {
            return Move(LegalClock.Due(extension.Term, calendar, clock.Start, clock.Pauses, clock.Rule), DueMove.Extended, extension.LegalBasis, calendar);
        }

        var outside = term.NotCounted.Any(Marking.Contains);
        if (outside == PausedSince.HasValue)
        {
            return (DueMoved?)null;
        }

        if (outside)
        {
            PausedSince = now;
            return new DueMoved(DueMove.Stands, term.LegalBasis, LawfulDue, Due);
        }

        var (start, pauses) = Counted(clock);
        var resumed = Move(LegalClock.Due(clock.Term, calendar, start, [.. pauses, new Pause(PausedSince!.Value.Local, now.Local)]), DueMove.RunsAgain, term.LegalBasis, calendar);
        PausedSince = resumed.IsRefused ? PausedSince : null;
        return resumed;
    }

    /// <summary>The calendar changed by decision (a storm day): the same term, counted again. Null when the date stays, or no time runs.</summary>
    public Result<DueMoved?> FollowCalendar(WorkingCalendar calendar, string ground)
    {
        if (!MayBeLate || Clock is not { } clock)
        {
            return (DueMoved?)null;
        }

        var again = LegalClock.Due(clock.Term, calendar, clock.Start, clock.Pauses, clock.Rule);
        return again is { IsRefused: false } && again.Value.Moment == LawfulDue ? (DueMoved?)null : Move(again, DueMove.Calendar, ground, calendar);
    }

    /// <summary>A term that was started anew counts from there; what came before is over.</summary>
    private static (DateTime Start, IReadOnlyList<Pause> Pauses) Counted(Due clock) =>
        clock is { Rule: PauseRule.Restart, Pauses: [.., var last] } ? (last.To, []) : (clock.Start, clock.Pauses);

    private Result<DueMoved?> Move(Result<Due> moved, DueMove move, string legalBasis, WorkingCalendar calendar)
    {
        if (moved.IsRefused)
        {
            return moved.Refusal;
        }

        var before = LawfulDue;
        MoveDue(moved.Value, calendar);
        return new DueMoved(move, legalBasis, before, Due);
    }
}
