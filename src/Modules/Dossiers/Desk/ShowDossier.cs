using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Dossiers.Apologies;
using MoCua.Forms;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers.Desk;

/// <summary>Everything an officer sees of one dossier: papers, answers, tasks, timeline, picture. Scoped like every other read.</summary>
internal sealed class ShowDossier(AppDb db, FactHistory history, PinnedRulesOf rules, BundleEngines engines, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    public async Task<DossierView?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == id, ct);
        if (dossier is null)
        {
            return null;
        }

        var facts = await history.OfAsync(dossier.Stream, 0, ct);
        var letters = await db.DossierLetters.AsNoTracking().Where(letter => letter.DossierId == id).Select(letter => letter.Letter).ToListAsync(ct);
        var pinned = rules.For(dossier, clock.Today);
        var calendar = calendars.Of(dossier.Competent);
        return new DossierView
        {
            Dossier = dossier,
            Now = clock.Now,
            Left = LeftOf(dossier, calendar),
            Allowance = pinned.IsRefused || dossier.ReadyAt is not null || dossier.IsEnded ? null : dossier.AllowanceOf(pinned.Value.Bundle.Supplement, calendar),
            Wish = Running.Of(dossier).WishAt(clock.Now, calendar),
            UnitNames = units.Find([.. dossier.Units.Select(row => row.Unit), .. dossier.Papers.Select(paper => paper.At).OfType<UnitId>(), dossier.Responsible])
                .ToDictionary(pair => pair.Key, pair => pair.Value.Name),
            Mine = [.. dossier.OpenTasks.Where(task => actor.PostFor(task.Role, task.Unit) is not null).Select(task => TaskOf(task, pinned, actor))],
            Elsewhere = [.. dossier.OpenTasks.Where(task => actor.PostFor(task.Role, task.Unit) is null)],
            Messages = pinned.IsRefused ? [] : [.. dossier.AwaitedMessages(pinned.Value).Where(message => actor.PostFor(message.Role, message.Unit) is not null)],
            ReceivesSupplements = actor.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not null,
            Answers = pinned.IsRefused ? [] : FormSummary.Rows(engines.FormOf(pinned.Value.Bundle), dossier.Answers),
            Inputs = pinned.IsRefused ? [] : InputsOf(dossier, pinned.Value),
            HasEarlierAnswers = !pinned.IsRefused && AnswerVersions.Repeated(facts, pinned.Value.Process).Count > 0,
            Timeline = Timeline.Of(facts, calendar),
            Notes = Notes.NoteLine.Of(facts),
            Opinions = await db.DossierOpinions.AsNoTracking().Where(each => each.DossierId == id && each.ClosedAt == null).OrderBy(each => each.Due).ToListAsync(ct),
            Picture = pinned.IsRefused ? null : ProcessPicture.Svg(pinned.Value.Process, dossier.Marking, dossier.Tasks.Where(task => !task.IsOpen).Select(task => task.Element)),
            Here = pinned.IsRefused ? [] : ProcessPicture.Here(pinned.Value.Process, dossier.Marking),
            Letters = letters,
            Bundle = pinned.IsRefused ? null : pinned.Value.Bundle,
        };
    }

    private TimeLeft? LeftOf(Dossier dossier, WorkingCalendar calendar) =>
        dossier is { Clock: { } due, ReadyAt: null, PausedSince: null } ? Lateness.WorkingTimeLeft(calendar, clock.Now.Local, due) : null;

    private TaskView TaskOf(DossierTask task, Kernel.Results.Result<PinnedRules> pinned, Actor actor)
    {
        var element = pinned.IsRefused ? null : pinned.Value.Process.Find(task.Element);
        var form = StepActions.FormOf(element);
        return new TaskView(
            task,
            task.Holder == actor.Account,
            element?.Options ?? [],
            form is null || pinned.IsRefused ? null : engines.StepFormOf(pinned.Value.Bundle, form),
            element?.Actions.Any(action => action.Kind is StepActions.Return) ?? false,
            element?.Actions.FirstOrDefault(action => action.Kind is StepActions.Number)?["result"] is { } result && !pinned.IsRefused
                ? pinned.Value.Bundle.Results.FirstOrDefault(each => each.Id == result)?.Name
                : null,
            element is null || pinned.IsRefused ? [] : SupplementOptions(pinned.Value.Process, element));
    }

    /// <summary>The decisions after which the process waits for the citizen: they want the list of what is missing.</summary>
    private static List<string> SupplementOptions(ProcessDefinition process, ProcessElement element) =>
    [
        .. element.Options
            .Where(option => option.Id is StepActions.Supplement || process.Complete(Marking.Of(element.Id), element.Id, new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { ["decision"] = option.Id, ["case"] = "" })
                is { IsRefused: false } step && step.Value.Opened.Any(StepActions.AwaitsSupplement))
            .Select(option => option.Id),
    ];

    private List<FormSummaryRow> InputsOf(Dossier dossier, PinnedRules pinned)
    {
        var rows = new List<FormSummaryRow>();
        foreach (var (element, input) in dossier.StepInputs)
        {
            var form = StepActions.FormOf(pinned.Process.Find(element));
            if (form is not null && engines.StepFormOf(pinned.Bundle, form) is { } schema)
            {
                rows.AddRange(FormSummary.Rows(schema, input).Select(row => row with { Group = pinned.Process.Find(element)!.Name }));
            }
        }

        return rows;
    }
}
