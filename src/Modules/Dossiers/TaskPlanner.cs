using MoCua.Deadlines;
using MoCua.Dossiers.Warnings;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers;

/// <summary>Turns what the process opens into tasks and waits: who in which unit, planned until when. Values only.</summary>
/// <param name="Receiving">The one-stop that received the dossier: symbolic places are seen from it.</param>
internal sealed record TaskPlanner(UnitDirectory Units, WorkingCalendars Calendars, UnitId Receiving, DateOnly Today)
{
    public Result<Planned> Plan(Guid dossier, Step step, Moment now)
    {
        var (tasks, waits, opened, sent) = (new List<DossierTask>(), new List<DossierWait>(), new List<TaskOpened>(), new List<DataSent>());
        foreach (var (service, action) in step.Services.SelectMany(service => service.Actions.Select(action => (service, action))))
        {
            if (AddSent(service, action, sent) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var element in step.Opened)
        {
            var refusal = element switch
            {
                { IsPersonal: true } => AddTask(dossier, element, now, tasks, opened),
                { Kind: ElementKind.TimerEvent or ElementKind.BoundaryTimer } => AddWait(dossier, element, now, waits),
                _ => null,
            };
            if (refusal is not null)
            {
                return refusal;
            }
        }

        var messages = step.Opened.Where(element => element.Kind is ElementKind.MessageEvent).Select(element => element.Id).ToList();
        var timers = step.Opened.Where(element => element.Kind is ElementKind.TimerEvent).Select(element => element.Name);
        return new Planned(tasks, waits, opened, sent, messages, [.. timers, .. messages]);
    }

    private Refusal? AddTask(Guid dossier, ProcessElement element, Moment now, List<DossierTask> tasks, List<TaskOpened> opened)
    {
        var place = Units.Resolve(element.Assignment!.Unit!, Receiving, Today);
        if (place.IsRefused)
        {
            return place.Refusal;
        }

        var unit = place.Value;
        var planned = element.Budget is { } budget ? PlannedDue(Term.Parse(budget.Unit, budget.Amount), unit, now) : null;
        var role = Roles.Find(element.Assignment.Role!)!.Value;
        var task = new DossierTask
        {
            Id = Guid.CreateVersion7(), DossierId = dossier, Element = element.Id, Name = element.Name,
            Role = role, Unit = unit, Desk = DossierTask.DeskOf(role, unit), OpenedAt = now, PlannedDue = planned,
            HalfUsedAt = planned is { } end ? WarningTimes.HalfOf(now, end, Calendars.Of(unit)) : null,
            DataOnly = element.IsDataOnly,
            ForReturn = element.Actions.Any(action => action.Kind is StepActions.Return),
        };
        tasks.Add(task);
        opened.Add(new TaskOpened(task.Id, task.Element, task.Name, task.Role, unit, Units.Find(unit)!.Name, planned));
        return null;
    }

    /// <summary>A service that the program does itself; a bundle with another kind was refused when it was checked.</summary>
    private Refusal? AddSent(ProcessElement service, ProcessAction action, List<DataSent> sent)
    {
        if (action.Kind is not StepActions.SendData || action["to"] is not { } to)
        {
            return Refusals.ServiceUnknown(service.Name, action.Kind);
        }

        var place = Units.Resolve(to, Receiving, Today);
        if (!place.IsRefused)
        {
            sent.Add(new DataSent(service.Id, service.Name, place.Value, Units.Find(place.Value)!.Name));
        }

        return place.IsRefused ? place.Refusal : null;
    }

    private Refusal? AddWait(Guid dossier, ProcessElement element, Moment now, List<DossierWait> waits)
    {
        var wait = element.Wait!;
        var until = Term.Parse(wait.Unit, wait.Amount) is { IsRefused: false } term
            ? LegalClock.Due(term.Value, Calendars.Of(Receiving), now)
            : Refusals.BadWait(element.Name);
        if (until.IsRefused)
        {
            return until.Refusal;
        }

        waits.Add(new DossierWait { DossierId = dossier, Element = element.Id, Name = element.Name, Since = now, Until = until.Value.Moment });
        return null;
    }

    /// <summary>A plan beyond the calendar is no plan; the legal date of the dossier is checked where it is computed.</summary>
    private Moment? PlannedDue(Result<Term> budget, UnitId unit, Moment now) =>
        budget.IsRefused || LegalClock.Due(budget.Value, Calendars.Of(unit), now) is not { IsRefused: false } due ? null : due.Value.Moment;
}

/// <summary>What a step opens.</summary>
/// <param name="Waiting">What the dossier itself waits for, without the timers that only watch over a task.</param>
internal sealed record Planned(
    IReadOnlyList<DossierTask> Tasks, IReadOnlyList<DossierWait> Waits, IReadOnlyList<TaskOpened> Opened, IReadOnlyList<DataSent> Sent, IReadOnlyList<string> Messages, IReadOnlyList<string> Waiting);

/// <summary>The kinds of <c>mocua:action</c> that this module performs.</summary>
internal static class StepActions
{
    public const string Number = "number";
    public const string Return = "return";
    public const string Form = "form";
    public const string Letter = "letter";
    public const string SendData = "send-data";

    /// <summary>Id of the decision by which a specialist proposes to ask for supplements.</summary>
    public const string Supplement = "supplement";

    /// <summary>Name of the message that the counter gives when the citizen has brought what was asked for.</summary>
    public const string SupplementMessage = "supplement-received";

    /// <summary>Id of the form that a step fills in, or null.</summary>
    public static string? FormOf(ProcessElement? element) => element?.Actions.FirstOrDefault(action => action.Kind is Form)?["form"];

    /// <summary>Does it wait for the citizen's papers? An event that names no message does.</summary>
    public static bool AwaitsSupplement(ProcessElement? element) => element is { Kind: ElementKind.MessageEvent, Message: null or SupplementMessage };
}
