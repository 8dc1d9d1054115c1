using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Apologies;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Desk;

/// <summary>The work that waits for an officer, what is due first on top. Paged by key; one query a page.</summary>
internal sealed class Inbox(AppDb db)
{
    public const int PageSize = 30;

    /// <param name="Which">All that the posts may do, only mine, or only what nobody holds.</param>
    /// <param name="Element">Only tasks of this step, for bulk work.</param>
    /// <param name="After">Key of the last row of the page before.</param>
    public sealed record Request(Whose Which, string? Procedure, string? Element, PageKey? After, int Take = PageSize);

    public enum Whose
    {
        All,
        Mine,
        Free,
    }

    public sealed record Row(
        Guid Task, Guid Dossier, string Number, string Procedure, string ProcedureName, string CaseName, string Owner, string Element, string TaskName,
        UnitId Unit, Moment? PlannedDue, Moment? DossierDue, bool Ready, string? Holder, bool Mine, bool AwaitsHandover, TaskAssignment? Assignment, PageKey Place, Running Running);

    public async Task<IReadOnlyList<Row>> HandleAsync(Request request, Actor actor, CancellationToken ct) =>
        FirstOf(request, actor, request.Take) is not { } tasks ? [] : await (
            from task in tasks
            join dossier in db.Dossiers on task.DossierId equals dossier.Id
            orderby task.DossierDue, task.Key
            select new Row(
                task.Id, dossier.Id, dossier.Number, dossier.Procedure, dossier.ProcedureName, dossier.CaseName, dossier.OwnerName, task.Element, task.Name,
                task.Unit, task.PlannedDue, dossier.Stage == Stage.Withdrawn || dossier.Stage == Stage.Stopped ? null : dossier.LawfulDue, dossier.ReadyAt != null, task.HolderName, task.Holder == actor.Account, task.AwaitsHandover, task.Assignment,
                new PageKey(task.DossierDue, task.Key),
                new Running(dossier.AcceptedAt, dossier.LawfulDue, dossier.Clock, dossier.ReadyAt == null && dossier.PausedSince == null, dossier.ApologyState)))
            .AsNoTracking().Take(request.Take).ToListAsync(ct);

    /// <summary>How many wait in all; counted to a ceiling, since nobody reads past it.</summary>
    public async Task<int> CountAsync(Request request, Actor actor, int ceiling, CancellationToken ct) =>
        FirstOf(request with { After = null }, actor, ceiling) is not { } tasks ? 0 : Math.Min(ceiling, await tasks.CountAsync(ct));

    /// <summary>
    /// The first of each desk of the actor, or null without a desk. Desk by desk, since a list of desks in one condition cannot be
    /// read in the order of the index: an officer of two posts would wait for all that lies on both to be sorted.
    /// </summary>
    private IQueryable<DossierTask>? FirstOf(Request request, Actor actor, int most) => actor.Posts
        .Select(post => DossierTask.DeskOf(post.Role, post.Unit)).Distinct()
        .Select(desk => Tasks(request, actor, desk).OrderBy(task => task.DossierDue).ThenBy(task => task.Key).Take(most))
        .Aggregate((IQueryable<DossierTask>?)null, (all, one) => all is null ? one : all.Concat(one));

    private IQueryable<DossierTask> Tasks(Request request, Actor actor, string desk)
    {
        var open = db.DossierTasks.Where(task => task.Desk == desk && task.ClosedAt == null);
        if (request.Which is Whose.Mine)
        {
            open = open.Where(task => task.Holder == actor.Account);
        }
        else if (request.Which is Whose.Free)
        {
            open = open.Where(task => task.Holder == null && !task.AwaitsHandover);
        }

        if (request.Procedure is { } procedure)
        {
            var dossiers = db.Dossiers;
            open = open.Where(task => dossiers.Any(dossier => dossier.Id == task.DossierId && dossier.Procedure == procedure));
        }

        if (request.Element is { } element)
        {
            open = open.Where(task => task.Element == element);
        }

        if (request.After is { } after)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            open = open.Where(task => task.DossierDue >= after.At && (task.DossierDue > after.At || string.Compare(task.Key, after.Key) > 0));
#pragma warning restore CA1309
        }

        return open;
    }
}
