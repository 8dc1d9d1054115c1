using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Assignments;

/// <summary>Who holds how much in the units that an actor directs, and what lies in one pair of hands; for others, their own work.</summary>
internal sealed class WorkBoard(AppDb db, OfficerDirectory officers, UnitDirectory units, CivilClock clock)
{
    public const int PageSize = 30;

    /// <param name="Desk">Role and unit of the share that is looked at; null: the first with work.</param>
    /// <param name="Holder">Whose; null: what nobody holds.</param>
    public sealed record Request(string? Desk, Guid? Holder, PageKey? After);

    /// <summary>The post that does a kind of work in a unit, and how its work is spread.</summary>
    public sealed record Desk(string Id, Role Role, UnitId Unit, string UnitName, IReadOnlyList<Share> Shares);

    /// <param name="Title">Null for what nobody holds, and for who left the post.</param>
    public sealed record Share(Guid? Holder, string? Name, string? Title, int Tasks);

    public sealed record Row(Guid Task, Guid Dossier, string Number, string Owner, string TaskName, string ProcedureName, Moment? Due, bool AwaitsHandover, PageKey Place);

    /// <param name="Directs">Whether the viewer deals out the work of others.</param>
    /// <param name="Receivers">Who may take over from the chosen share.</param>
    public sealed record Board(bool Directs, IReadOnlyList<Desk> Desks, Desk? Chosen, Share? Of, IReadOnlyList<Row> Rows, IReadOnlyList<OfficeHolder> Receivers, PageKey? Next);

    public async Task<Board> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var direction = new Direction(actor, units, clock.Today);
        var places = direction.Units.Concat(actor.DossierUnits()).Distinct().ToList();
        var people = (await officers.InAsync(places, ct)).Where(each => each.Role is not Role.Administrator).ToList();
        var desks = await DesksAsync(actor, direction, people, ct);
        var chosen = desks.FirstOrDefault(desk => desk.Id == request.Desk) ?? desks.FirstOrDefault(desk => desk.Shares.Any(share => share.Tasks > 0));
        var of = chosen is null ? null
            : request.Desk is null ? chosen.Shares.FirstOrDefault(share => share.Tasks > 0)
            : chosen.Shares.FirstOrDefault(share => share.Holder == request.Holder);
        if (chosen is null || of is null)
        {
            return new Board(direction.Units.Count > 0, desks, null, null, [], [], null);
        }

        var rows = await RowsAsync(chosen.Id, of.Holder, request.After, ct);
        var page = rows.Take(PageSize).ToList();
        return new Board(
            direction.Units.Count > 0, desks, chosen, of, page,
            [.. people.Where(each => each.Holds(chosen.Role, chosen.Unit) && each.Account != of.Holder)], rows.Count > PageSize ? page[^1].Place : null);
    }

    private async Task<List<Desk>> DesksAsync(Actor actor, Direction direction, List<OfficeHolder> people, CancellationToken ct)
    {
        var own = actor.Posts.Where(post => post.Role is not Role.Administrator).Select(post => DossierTask.DeskOf(post.Role, post.Unit)).ToList();
        var directed = direction.Units.ToList();
        var counted = await db.DossierTasks
            .Where(task => task.ClosedAt == null && !task.ForReturn && (directed.Contains(task.Unit) || (own.Contains(task.Desk) && task.Holder == actor.Account)))
            .GroupBy(task => new { task.Role, task.Unit, task.Holder, task.HolderName })
            .Select(group => new { group.Key.Role, group.Key.Unit, group.Key.Holder, group.Key.HolderName, Tasks = group.Count() })
            .ToListAsync(ct);

        var desks = counted.Select(each => (each.Role, each.Unit))
            .Concat(people.Where(each => direction.Over(each.Unit) is not null).Select(each => (each.Role, each.Unit)))
            .Distinct().OrderBy(desk => desk.Unit).ThenBy(desk => desk.Role);
        return
        [
            .. desks.Select(desk => new Desk(
                DossierTask.DeskOf(desk.Role, desk.Unit), desk.Role, desk.Unit, units.Find(desk.Unit)?.Name ?? desk.Unit.Value,
                Shares(
                    [.. counted.Where(each => each.Role == desk.Role && each.Unit == desk.Unit).Select(each => new Share(each.Holder, each.HolderName, null, each.Tasks))],
                    direction.Over(desk.Unit) is null ? [.. people.Where(each => each.Account == actor.Account)] : people, desk.Role, desk.Unit))),
        ];
    }

    /// <summary>What nobody holds first, then everybody in the post, then those who left it and still hold work.</summary>
    private static List<Share> Shares(List<Share> counted, List<OfficeHolder> people, Role role, UnitId unit)
    {
        var here = people.Where(each => each.Holds(role, unit)).DistinctBy(each => each.Account).ToList();
        return
        [
            .. counted.Where(share => share.Holder is null),
            .. here.Select(each => new Share(each.Account, each.Name, each.Title, counted.Where(share => share.Holder == each.Account).Sum(share => share.Tasks))),
            .. counted.Where(share => share.Holder is { } holder && !here.Any(each => each.Account == holder)),
        ];
    }

    private Task<List<Row>> RowsAsync(string desk, Guid? holder, PageKey? after, CancellationToken ct)
    {
        var open = db.DossierTasks.Where(task => task.Desk == desk && task.ClosedAt == null && !task.ForReturn && task.Holder == holder);
        if (after is not null)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            open = open.Where(task => task.DossierDue >= after.At && (task.DossierDue > after.At || string.Compare(task.Key, after.Key) > 0));
#pragma warning restore CA1309
        }

        return (
            from task in open
            join dossier in db.Dossiers on task.DossierId equals dossier.Id
            orderby task.DossierDue, task.Key
            select new Row(
                task.Id, dossier.Id, dossier.Number, dossier.OwnerName, task.Name, dossier.ProcedureName, dossier.LawfulDue, task.AwaitsHandover,
                new PageKey(task.DossierDue, task.Key)))
            .AsNoTracking().Take(PageSize + 1).ToListAsync(ct);
    }
}
