using System.Text.Json.Nodes;
using MoCua.Deadlines;
using MoCua.Dossiers.Desk;
using MoCua.Forms;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Processes;
using MoCua.Procedures;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>A specialist lists what is missing; the one who signs sends it. Once, and completely.</summary>
    public Result<SupplementDrafted> DraftSupplement(IReadOnlyList<SupplementItem> items, SupplementRule rule)
    {
        if (RefusalToAsk(items, rule) is { } refusal)
        {
            return refusal;
        }

        Supplement = items;
        return new SupplementDrafted(items);
    }

    /// <summary>What may still be asked of the citizen, and by when.</summary>
    public SupplementAllowance AllowanceOf(SupplementRule rule, WorkingCalendar calendar)
    {
        var term = Term.WorkingDays(rule.DaysOf(SupplementRounds + 1));
        var by = LegalClock.Due(term, calendar, SupplementedAt ?? (Clock is { } running ? Moment.FromLocal(running.Start) : AcceptedAt));
        return new SupplementAllowance(SupplementRounds, rule.Max, (int)term.Amount, by.IsRefused ? null : by.Value.Moment, rule.RefusalDays, rule.LegalBasis);
    }

    /// <summary>The process now waits for the citizen: what was listed is asked for, and the clock obeys the rule. Later than the law wants it is marked, never refused.</summary>
    public Result<SupplementRequested> RequestSupplement(IReadOnlyList<SupplementItem> listed, SupplementRule rule, WorkingCalendar calendar, Moment now)
    {
        var items = listed.Count > 0 ? listed : Supplement;
        if (RefusalToAsk(items, rule) is { } refusal)
        {
            return refusal;
        }

        var allowance = AllowanceOf(rule, calendar);
        var late = allowance.IsLateAt(now);
        (Stage, PausedSince, Supplement, LateRequests) = (Stage.AwaitingSupplement, now, items, LateRequests + (late ? 1 : 0));
        return new SupplementRequested(++SupplementRounds, items, LawfulDue, allowance.By, late, rule.LegalBasis);
    }

    /// <summary>What was asked for has come: the date moves by the rule, the process goes on.</summary>
    public Result<SupplementReceived> ReceiveSupplement(
        IReadOnlyList<DossierPaper> papers, ProcedureCase terms, ProcessDefinition process, TaskPlanner planner, WorkingCalendar calendar, Moment now)
    {
        if (Stage is not Stage.AwaitingSupplement || PausedSince is not { } since || MessageOf(process) is not { } message)
        {
            return Refusals.NotWaitingForSupplement;
        }

        var moved = ClockAfter(since, terms, calendar, now);
        if (moved.IsRefused)
        {
            return moved.Refusal;
        }

        var step = process.Occur(Marking, message.Id, GuardFacts(Case, decision: null));
        var planned = step.IsRefused ? step.Refusal : planner.Plan(Id, step.Value, now);
        if (planned.IsRefused)
        {
            return planned.Refusal;
        }

        var before = LawfulDue;
        MoveDue(moved.Value, calendar);
        (Stage, PausedSince, Supplement, SupplementedAt) = (Stage.InProgress, null, [], now);
        Papers = [.. Papers, .. papers];
        CloseVanished(step.Value, now);
        Follow(step.Value.Marking, planned.Value);
        return new SupplementReceived(papers, Due, before, planned.Value.Opened);
    }

    /// <summary>While the office waits for the citizen, they may declare anew. Null when a reader finds nothing changed.</summary>
    public Result<AnswersCorrected?> CorrectAnswers(JsonObject answers, FormSchema form)
    {
        if (Stage is not Stage.AwaitingSupplement)
        {
            return Refusals.NotWaitingForSupplement;
        }

        if (form.Validate(answers, assertFormat: true).Count > 0)
        {
            return Refusals.FormInvalid;
        }

        var changes = FormDiff.Compare(form, Answers, answers);
        if (changes.Count == 0)
        {
            return (AnswersCorrected?)null;
        }

        var before = Answers;
        Answers = answers;
        return new AnswersCorrected(before, answers, [.. changes.Select(change => change.Label).Distinct()]);
    }

    private Refusal? RefusalToAsk(IReadOnlyList<SupplementItem> items, SupplementRule rule) =>
        items.Count == 0 ? Refusals.SupplementEmpty
        : SupplementRounds >= rule.Max ? Refusals.SupplementSpent(rule.Max, rule.LegalBasis)
        : null;

    /// <summary>What the date would become if the papers came now; null for a procedure without a term.</summary>
    public Result<Due?> DueIfReceived(ProcedureCase terms, WorkingCalendar calendar, Moment now) =>
        PausedSince is { } since ? ClockAfter(since, terms, calendar, now) : Clock;

    private Result<Due?> ClockAfter(Moment since, ProcedureCase terms, WorkingCalendar calendar, Moment now)
    {
        if (terms.Term.WhileWaiting is not { } rule || Clock is not { } running)
        {
            return Clock;
        }

        var moved = LegalClock.Due(running.Term, calendar, running.Start, [.. running.Pauses, new Pause(since.Local, now.Local)], rule);
        return moved.IsRefused ? moved.Refusal : moved.Value;
    }

    private ProcessElement? MessageOf(ProcessDefinition process) => process.WaitingAt(Marking).FirstOrDefault(StepActions.AwaitsSupplement);

    /// <summary>The step no longer waits for the citizen's papers: the clock runs again, by the rule of the pause.</summary>
    private Refusal? StopAwaiting(Step step, PinnedRules rules, Moment now)
    {
        if (PausedSince is not { } since || !step.Closed.Any(id => StepActions.AwaitsSupplement(rules.Process.Find(id))))
        {
            return null;
        }

        var calendar = rules.Planner.Calendars.Of(Competent);
        var moved = ClockAfter(since, rules.Case, calendar, now);
        if (moved.IsRefused)
        {
            return moved.Refusal;
        }

        var before = LawfulDue;
        MoveDue(moved.Value, calendar);
        (Stage, PausedSince, Supplement) = (Stage.InProgress, null, []);
        if (LawfulDue != before)
        {
            following.Add(new DueMoved(DueMove.RunsAgain, rules.Case.Term.LegalBasis, before, Due));
        }

        return null;
    }

    private void MoveDue(Due? clock, WorkingCalendar calendar)
    {
        Clock = clock;
        LawfulDue = clock?.Moment;
        Due = clock is null ? null : new DueDate(clock.Moment, clock.Provisional, clock.Term.Spoken, clock.Explain(calendar));
        foreach (var task in OpenTasks)
        {
            task.DossierDue = LawfulDue ?? DossierTask.Never;
        }
    }
}
