using MoCua.Dossiers.Fees;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Procedures;
using MoCua.Processes;

namespace MoCua.Dossiers.Desk;

/// <summary>What officers bring to a step beyond the decision itself.</summary>
internal sealed record StepExtras(IReadOnlyList<SupplementItem> Supplement, Collector? Collector, bool FeesPaid);

/// <summary>The law that a dossier is pinned to, with its engines.</summary>
internal sealed record PinnedRules(Bundle Bundle, ProcedureCase Case, ProcessDefinition Process, TaskPlanner Planner);

/// <summary>
/// Completes one step inside a running write: the decision, then what the step's actions ask for (number, return, request for
/// supplements), each its own fact. Shared by completing one task, many tasks, and the return at the counter.
/// </summary>
internal sealed class StepRunner(AppDb db, UnitDirectory units, PinnedRulesOf rules)
{
    public async Task<Result<StepCompleted>> RunAsync(
        Dossier dossier, DossierTask task, StepInput input, StepExtras extras, Actor by, Moment now, CancellationToken ct)
    {
        var pinned = rules.For(dossier, now.Date);
        if (pinned.IsRefused)
        {
            return pinned.Refusal;
        }

        var post = by.PostFor(task.Role, task.Unit);
        var completed = dossier.Complete(task, input, pinned.Value.Process, pinned.Value.Planner, by, now);
        if (completed.IsRefused)
        {
            return completed;
        }

        db.Record(dossier, completed.Value, by, input.Reason, post);
        db.RecordFollowing(dossier);
        var element = pinned.Value.Process.Find(task.Element)!;
        var refusal = Supplement(dossier, completed.Value, extras, pinned.Value, input, by, post, now)
            ?? KeepTime(dossier, pinned.Value, by, post, now)
            ?? await NumberAsync(dossier, task, element, pinned.Value, by, post, now, ct)
            ?? await ReturnAsync(dossier, element, extras, by, post, now, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        if (dossier.ReadyNow(now) is { } ready)
        {
            db.Record(dossier, ready, by, reason: null, post);
        }

        return completed;
    }

    private Refusal? Supplement(
        Dossier dossier, StepCompleted completed, StepExtras extras, PinnedRules pinned, StepInput input, Actor by, Post? post, Moment now)
    {
        if (!completed.Waiting.Any(id => StepActions.AwaitsSupplement(pinned.Process.Find(id))))
        {
            return completed.Decision is StepActions.Supplement
                ? Recorded(dossier, dossier.DraftSupplement(extras.Supplement, pinned.Bundle.Supplement), input, by, post)
                : null;
        }

        return Recorded(dossier, dossier.RequestSupplement(extras.Supplement, pinned.Bundle.Supplement, pinned.Planner.Calendars.Of(dossier.Competent), now), input, by, post);
    }

    private Refusal? Recorded<TFact>(Dossier dossier, Result<TFact> decision, StepInput input, Actor by, Post? post)
        where TFact : Fact
    {
        if (!decision.IsRefused)
        {
            db.Record(dossier, decision.Value, by, input.Reason, post);
        }

        return decision.Refusal;
    }

    private Refusal? KeepTime(Dossier dossier, PinnedRules pinned, Actor by, Post? post, Moment now)
    {
        var moved = dossier.KeepTime(pinned, now);
        if (moved is { IsRefused: false, Value: { } fact })
        {
            db.Record(dossier, fact, by, reason: null, post);
        }

        return moved.IsRefused ? moved.Refusal : null;
    }

    private async Task<Refusal?> NumberAsync(
        Dossier dossier, DossierTask task, ProcessElement element, PinnedRules pinned, Actor by, Post? post, Moment now, CancellationToken ct)
    {
        if (element.Actions.FirstOrDefault(action => action.Kind is StepActions.Number) is not { } action)
        {
            return null;
        }

        var (bundle, process) = (pinned.Bundle, pinned.Process);
        var result = bundle.Results.Single(each => each.Id == action["result"]);
        foreach (var copy in ResultCopies.Of(result, action, dossier.Answers))
        {
            var (book, entry, number) = result.NumberSource is NumberSource.External
                ? (action["from"]!, 0, NumberOutside(dossier, action["from"]!, process))
                : await NumberInsideAsync(bundle, result, task, now, ct);
            if (number is not null)
            {
                var numbered = dossier.NumberResult(
                    new DossierResult(result.Id, copy.Name, result.Template, number, book, entry, now.Date, result.Refusal), task, now, copy.Sheets);
                db.Record(dossier, numbered, by, reason: null, post);
            }
        }

        return null;
    }

    private async Task<(string Book, long Entry, string? Number)> NumberInsideAsync(
        Bundle bundle, ProcedureResult result, DossierTask task, Moment now, CancellationToken ct)
    {
        var (book, entry) = await db.NextResultEntryAsync(bundle, result, units.Find(task.Unit)!, now.Date, ct);
        return (book, entry, ResultNumbers.Format(bundle, result, entry, now.Date));
    }

    /// <summary>What an officer copied from the other system into the form of a step; nothing there means that it gave no number.</summary>
    private static string? NumberOutside(Dossier dossier, string from, ProcessDefinition process)
    {
        var (form, field) = from.Split('.', 2) is [var first, var second] ? (first, second) : (from, "");
        return dossier.StepInputs
            .Where(input => process.Find(input.Key)?.Actions.Any(action => action.Kind is StepActions.Form && action["form"] == form) ?? false)
            .Select(input => input.Value?[field]?.GetValue<string>())
            .LastOrDefault(typed => !string.IsNullOrWhiteSpace(typed));
    }

    private async Task<Refusal?> ReturnAsync(
        Dossier dossier, ProcessElement element, StepExtras extras, Actor by, Post? post, Moment now, CancellationToken ct)
    {
        if (!element.Actions.Any(action => action.Kind is StepActions.Return))
        {
            return null;
        }

        if (extras.Collector is not { } collector)
        {
            return Refusals.IdentityNotChecked;
        }

        if (await Custody.OpenLines.RefusalAsync(db, dossier, ct) is { } onTheWay)
        {
            return onTheWay;
        }

        if (dossier.FeesOwed(atReturn: true).Count > 0 && !extras.FeesPaid)
        {
            return Refusals.FeesUnpaid;
        }

        await db.CollectAsync(dossier, atReturn: true, collector.Person.Name, units.Find(dossier.ReceivedAt)!, by, post, now, ct);

        var returned = dossier.Return(collector, now);
        if (!returned.IsRefused)
        {
            db.Record(dossier, returned.Value, by, reason: null, post);
        }

        return returned.Refusal;
    }
}
