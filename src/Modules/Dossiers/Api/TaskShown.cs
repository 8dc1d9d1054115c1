using System.ComponentModel;
using System.Text.Json.Nodes;
using MoCua.Api;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;

namespace MoCua.Dossiers.Api;

internal sealed record TaskRow(
    Guid Id, Guid Dossier, string Code, string Procedure, string ProcedureName, string CaseName, [property: PersonalData] string Owner,
    [property: Description("Id of the step in the process.")] string Element, string Name, string Unit, DateTimeOffset? PlannedAt, DateTimeOffset? DueAt, string? Holder, bool Mine,
    [property: Description("Its papers lie in another unit: first the hand-over.")] bool AwaitsHandOver,
    [property: Description("Goes quoted into If-Match of a change of this task.")] string Version)
{
    public static TaskRow Of(Inbox.Row row) => new(
        row.Task, row.Dossier, row.Number, row.Procedure, row.ProcedureName, row.CaseName, row.Owner, row.Element, row.TaskName, row.Unit.Value,
        row.PlannedDue?.Instant, row.DossierDue?.Instant, row.Holder, row.Mine, row.AwaitsHandover,
        TaskVersion.Of(row.Holder, closedAt: null, row.AwaitsHandover));
}

internal sealed record DossierTaskShown(
    Guid Id, string Element, string Name, string Unit, string Role, string? Holder, [property: Description("One of the caller's posts may do it.")] bool Mine, bool AwaitsHandOver,
    [property: Description("Goes quoted into If-Match of a change of this task.")] string Version)
{
    public static DossierTaskShown Of(DossierTask task, Actor actor) => new(
        task.Id, task.Element, task.Name, task.Unit.Value, Roles.CodeOf(task.Role), task.HolderName, actor.PostFor(task.Role, task.Unit) is not null, task.AwaitsHandover,
        TaskVersion.Of(task.HolderName, task.ClosedAt, task.AwaitsHandover));
}

internal sealed record DecisionShown(
    string Id, string Label, bool ReasonRequired, [property: Description("It asks the citizen for supplements: send `supplements`.")] bool AsksForSupplements);

internal sealed record TaskShown(
    Guid Id, Guid Dossier, string Code, string Element, string Name, string Unit, string Role, DateTimeOffset OpenedAt, DateTimeOffset? PlannedAt, string? Holder,
    bool AwaitsHandOver, DateTimeOffset? ClosedAt, [property: Description("What was decided, once it is closed.")] string? Outcome,
    [property: Description("What the caller may decide; missing when their posts may not do it.")] IReadOnlyList<DecisionShown>? Decisions,
    [property: Description("The result is handed out here: send `collector`.")] bool ReturnsResult,
    [property: Description("The result that gets its number here.")] string? Numbers,
    [property: Description("The step has a form of its own: send `answers`.")] bool HasForm,
    [property: Description("JSON Schema of the step's form; with `expand=formSchema`.")] JsonObject? FormSchema)
{
    public static readonly string[] Expandable = ["formSchema"];

    public static TaskShown Of(DossierTask task, DossierView view, JsonObject? form)
    {
        var mine = view.Mine.FirstOrDefault(each => each.Task.Id == task.Id);
        return new TaskShown(
            task.Id, view.Dossier.Id, view.Dossier.Number, task.Element, task.Name, task.Unit.Value, Roles.CodeOf(task.Role), task.OpenedAt.Instant, task.PlannedDue?.Instant,
            task.HolderName, task.AwaitsHandover, task.ClosedAt?.Instant, task.Outcome,
            mine is null ? null : [.. mine.Options.Select(option => new DecisionShown(option.Id, option.Label, option.ReasonRequired, mine.SupplementOptions.Contains(option.Id)))],
            mine?.Returns ?? false, mine?.Numbers, mine?.Form is not null, form);
    }
}

internal sealed record TaskOpenedShown(Guid Id, string Element, string Name, string Unit, string UnitName, string Role, DateTimeOffset? PlannedAt)
{
    public static TaskOpenedShown Of(TaskOpened task) => new(
        task.Task, task.Element, task.Name, task.Unit.Value, task.UnitName, Roles.CodeOf(task.Role), task.PlannedDue?.Instant);
}
