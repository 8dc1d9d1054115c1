using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Custody;

/// <summary>What a unit has to hand over, what it has offered, and what is on its way to it. Each section is paged by key on its own.</summary>
internal sealed class CustodyBoard(AppDb db, UnitDirectory units)
{
    public const int MostDossiers = 50;
    public const int MostRecords = 20;

    public enum Section
    {
        /// <summary>Given to one of my units, to be confirmed: the oldest first.</summary>
        Incoming,

        /// <summary>Papers of ours that a step elsewhere waits for: what is due first.</summary>
        Outgoing,

        /// <summary>Given by us and not confirmed yet: the oldest first.</summary>
        Offered,

        /// <summary>Confirmed or withdrawn: the newest first.</summary>
        Settled,
    }

    /// <param name="Only">One section alone, as its pager asks; null for the first page of all.</param>
    /// <param name="After">Key of the last row of the page before.</param>
    /// <param name="Code">Part of the number of a dossier or of a record.</param>
    /// <param name="Take">At most so many on a page; null for what a page of the office shows.</param>
    public sealed record Request(Section? Only, PageKey? After, string? Code, int? Take = null)
    {
        public int Dossiers => Take ?? MostDossiers;

        public int Records => Take ?? MostRecords;
    }

    public sealed record Owed(UnitId From, string FromName, UnitId To, string ToName, IReadOnlyList<OwedDossier> Dossiers);

    public sealed record OwedDossier(Guid Id, string Number, string Procedure, string Owner, Moment? Due, string Papers);

    public sealed record Record(Guid Id, string Number, string FromName, string ToName, int Lines, Moment GivenAt, string GivenBy, HandoverState State, int Discrepancies);

    /// <param name="Next">Where the next page begins; null on the last.</param>
    public sealed record Rows<T>(IReadOnlyList<T> Shown, PageKey? Next);

    public sealed record Board(Rows<Owed>? Outgoing, Rows<Record>? Offered, Rows<Record>? Incoming, Rows<Record>? Settled);

    public async Task<Board> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var records = db.Handovers.AsNoTracking();
        return new Board(
            Shows(Section.Outgoing) ? await OutgoingAsync(request, mine, actor, ct) : null,
            Shows(Section.Offered) ? await RecordsAsync(records.Where(each => each.State == HandoverState.Given && mine.Contains(each.From)), newestFirst: false, request, ct) : null,
            Shows(Section.Incoming) ? await RecordsAsync(records.Where(each => each.State == HandoverState.Given && mine.Contains(each.To)), newestFirst: false, request, ct) : null,
            Shows(Section.Settled)
                ? await RecordsAsync(records.Where(each => each.State != HandoverState.Given && (mine.Contains(each.From) || mine.Contains(each.To))), newestFirst: true, request, ct)
                : null);

        bool Shows(Section section) => request.Only is null || request.Only == section;
    }

    /// <summary>Read until the page is full: which unit keeps the papers, and what stands in an open record, is known row by row.</summary>
    private async Task<Rows<Owed>> OutgoingAsync(Request request, List<UnitId> mine, Actor actor, CancellationToken ct)
    {
        var offered = await OpenLines.OfAsync(db, mine, ct);
        var found = new List<(UnitId Giver, UnitId Taker, OwedDossier Dossier, PageKey Key)>();
        await foreach (var row in Waiting(request, actor).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (found.Count >= request.Dossiers)
            {
                return new Rows<Owed>(Grouped(found), found[^1].Key);
            }

            var needed = Dossier.PapersNeeded(row.Papers, row.Results.Count > 0).ToList();
            foreach (var giver in mine.Where(unit => unit != row.Unit && !offered.Contains((unit, row.Id)) && needed.Any(paper => paper.At == unit)))
            {
                var papers = string.Join("; ", needed.Where(paper => paper.At == giver).Select(PaperWords.WithCounts));
                found.Add((giver, row.Unit, new OwedDossier(row.Id, row.Number, row.ProcedureName, row.OwnerName, row.DossierDue == DossierTask.Never ? null : row.LawfulDue, papers), new PageKey(row.DossierDue, row.Key)));
            }
        }

        return new Rows<Owed>(Grouped(found), null);
    }

    private IQueryable<WaitingRow> Waiting(Request request, Actor actor)
    {
        var tasks = db.DossierTasks.AsNoTracking().Where(task => task.ClosedAt == null && task.AwaitsHandover);
        if (request.After is { } after)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            tasks = tasks.Where(task => task.DossierDue > after.At || (task.DossierDue == after.At && string.Compare(task.Key, after.Key) > 0));
#pragma warning restore CA1309
        }

        return
            from task in tasks
            join dossier in db.Dossiers.VisibleTo(actor) on task.DossierId equals dossier.Id
            where request.Code == null || dossier.Number.Contains(request.Code)
            orderby task.DossierDue, task.Key
            select new WaitingRow(
                task.Unit, task.DossierDue, task.Key, dossier.Id, dossier.Number, dossier.ProcedureName, dossier.OwnerName, dossier.LawfulDue, dossier.Papers, dossier.Results);
    }

    private static async Task<Rows<Record>> RecordsAsync(IQueryable<Handover> records, bool newestFirst, Request request, CancellationToken ct)
    {
        if (request.After is { } after)
        {
#pragma warning disable CA1309 // as above
            records = newestFirst
                ? records.Where(each => each.GivenAt < after.At || (each.GivenAt == after.At && string.Compare(each.Stream, after.Key) < 0))
                : records.Where(each => each.GivenAt > after.At || (each.GivenAt == after.At && string.Compare(each.Stream, after.Key) > 0));
#pragma warning restore CA1309
        }

        var ordered = newestFirst
            ? records.OrderByDescending(each => each.GivenAt).ThenByDescending(each => each.Stream)
            : records.OrderBy(each => each.GivenAt).ThenBy(each => each.Stream);
        var page = new List<Handover>();
        await foreach (var each in (request.Code is null ? ordered.Take(request.Records + 1) : ordered).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (page.Count == request.Records)
            {
                return new Rows<Record>([.. page.Select(Show)], new PageKey(page[^1].GivenAt, page[^1].Stream));
            }

            if (Names(each, request.Code))
            {
                page.Add(each);
            }
        }

        return new Rows<Record>([.. page.Select(Show)], null);
    }

    private static bool Names(Handover record, string? code) =>
        code is null || record.Number.Contains(code, StringComparison.OrdinalIgnoreCase) || record.Lines.Any(line => line.Number.Contains(code, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<Owed> Grouped(IEnumerable<(UnitId Giver, UnitId Taker, OwedDossier Dossier, PageKey Key)> found) =>
    [
        .. found.DistinctBy(each => (each.Giver, each.Taker, each.Dossier.Id)).GroupBy(each => (each.Giver, each.Taker)).Select(group =>
            new Owed(group.Key.Giver, NameOf(group.Key.Giver), group.Key.Taker, NameOf(group.Key.Taker), [.. group.Select(each => each.Dossier)])),
    ];

    private static Record Show(Handover each) => new(
        each.Id, each.Number, each.FromName, each.ToName, each.Lines.Count, each.GivenAt, each.GivenByName, each.State, each.Discrepancies);

    private string NameOf(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;

    private sealed record WaitingRow(
        UnitId Unit, Moment DossierDue, string Key, Guid Id, string Number, string ProcedureName, string OwnerName, Moment? LawfulDue,
        IReadOnlyList<DossierPaper> Papers, IReadOnlyList<DossierResult> Results);
}
