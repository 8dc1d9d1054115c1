using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Procedures;

#pragma warning disable CA1309 // these comparisons become SQL, where every text column compares byte by byte

namespace MoCua.Dossiers.Finding;

/// <summary>
/// Finds dossiers among those that the officer sees. What still runs stands first, the nearest date on top; then the rest, newest first.
/// Paged by key.
/// </summary>
internal sealed class FindDossiers(AppDb db, ProcedureCatalogue catalogue, CivilClock clock)
{
    public const int PageSize = 40;

    /// <param name="Near">Words that differ by a typing error count too.</param>
    /// <param name="After">Place of the last row of the page before.</param>
    public sealed record Request(DossierFilter Filter, bool Near, PageKey? After, int Take = PageSize)
    {
        /// <summary>Who may not read names and numbers of persons does not search by them either: the text is a whole code.</summary>
        public bool ByNumberOnly { get; init; }
    }

    public sealed record Row(
        Guid Id, string Number, string ProcedureName, string CaseName, Stage Stage, string OwnerName, Parties Parties, UnitId ReceivedAt, UnitId Responsible, UnitId Competent,
        Moment AcceptedAt, Moment? Due, Moment? PausedSince, Moment? ReadyAt, Moment? ReturnedAt, string ReturnWay, string Book, long Entry, int Sets)
    {
        public bool Runs => ReadyAt is null && Due is not null && Stage is not (Stage.Withdrawn or Stage.Stopped);

        public PageKey Place => Runs ? new PageKey(Due!.Value, Running + Number) : new PageKey(AcceptedAt, Settled + Number);
    }

    private const string Running = "a";
    private const string Settled = "b";

    /// <summary>Whether a page of this list can end there.</summary>
    public static bool IsPlace(PageKey key) => key.Key.StartsWith(Running, StringComparison.Ordinal) || key.Key.StartsWith(Settled, StringComparison.Ordinal);

    public async Task<IReadOnlyList<Row>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var (found, after) = (Filtered(request, actor), request.After is { Key: [_, ..] } given ? given : null);
        var rows = new List<Row>();
        if (after is null || !after.Key.StartsWith(Settled, StringComparison.Ordinal))
        {
            rows.AddRange(await Shown(BehindRunning(RunningOf(found), after).OrderBy(dossier => dossier.LawfulDue).ThenBy(dossier => dossier.Number), request.Take).ToListAsync(ct));
            after = null;
        }

        if (rows.Count < request.Take)
        {
            rows.AddRange(await Shown(
                BehindSettled(SettledOf(found), after).OrderByDescending(dossier => dossier.AcceptedAt).ThenByDescending(dossier => dossier.Number), request.Take - rows.Count).ToListAsync(ct));
        }

        return rows;
    }

    /// <summary>How many there are in all, counted to a ceiling.</summary>
    public Task<int> CountAsync(DossierFilter filter, bool near, Actor actor, int ceiling, CancellationToken ct) =>
        Filtered(new Request(filter, near, null), actor).Select(dossier => dossier.Id).Take(ceiling).CountAsync(ct);

    /// <summary>Nothing was found as typed, and a typing error would explain it.</summary>
    public static bool MayForgive(DossierFilter filter) => TypedSearch.Read(filter.Text).CanBeForgiven;

    private IQueryable<Dossier> Filtered(Request request, Actor actor)
    {
        var (filter, found) = (request.Filter, ByText(request, db.Dossiers.AsNoTracking().VisibleTo(actor)).Meeting(request.Filter));
        if (filter.Late)
        {
            var now = clock.Now;
            found = RunningOf(found).Where(dossier => dossier.LawfulDue < now && dossier.PausedSince == null);
        }

        return found;
    }

    private IQueryable<Dossier> ByText(Request request, IQueryable<Dossier> dossiers)
    {
        if (request is { ByNumberOnly: true, Filter.Text: { } code })
        {
            var number = code.ToUpperInvariant();
            return dossiers.Where(dossier => dossier.Number == number);
        }

        return TypedSearch.Read(request.Filter.Text).Terms.Aggregate(dossiers, (found, term) => Having(found, term, request.Near));
    }

    /// <summary>One list of ids for each word, read from the index of words; the rarest decides how long it takes.</summary>
    private IQueryable<Dossier> Having(IQueryable<Dossier> dossiers, TypedSearch.Term term, bool near)
    {
        var (beginning, end) = (term.Beginning, term.End);
        var words = db.DossierWords.Where(row => string.Compare(row.Word, beginning) >= 0 && string.Compare(row.Word, end) < 0);
        if (near && term.Near.Count > 0)
        {
            var meant = term.Near;
            words = words.Concat(db.DossierWords.Where(row => EF.Parameter(meant).Contains(row.Word)));
        }

        var ids = words.Select(row => row.DossierId);
        var procedures = ProceduresNamed(term.Beginning);
        return procedures.Count == 0
            ? dossiers.Where(dossier => ids.Contains(dossier.Id))
            : dossiers.Where(dossier => ids.Contains(dossier.Id) || EF.Parameter(procedures).Contains(dossier.Procedure));
    }

    /// <summary>Codes of the procedures that have such a word in their names. One letter is a part of a name of a person.</summary>
    private List<string> ProceduresNamed(string beginning) => beginning.Length < 2 ? [] :
    [
        .. catalogue.All.Where(bundle => $" {VietnameseText.Fold(bundle.Name)}".Contains($" {beginning}", StringComparison.Ordinal)).Select(bundle => bundle.Code.ToString()).Distinct(),
    ];

    private static IQueryable<Dossier> RunningOf(IQueryable<Dossier> dossiers) =>
        dossiers.Where(dossier => dossier.ReadyAt == null && dossier.LawfulDue != null && dossier.Stage != Stage.Withdrawn && dossier.Stage != Stage.Stopped);

    private static IQueryable<Dossier> SettledOf(IQueryable<Dossier> dossiers) =>
        dossiers.Where(dossier => dossier.ReadyAt != null || dossier.LawfulDue == null || dossier.Stage == Stage.Withdrawn || dossier.Stage == Stage.Stopped);

    private static IQueryable<Dossier> BehindRunning(IQueryable<Dossier> dossiers, PageKey? after)
    {
        if (after is null)
        {
            return dossiers;
        }

        var (at, number) = (after.At, after.Key[Running.Length..]);
        return dossiers.Where(dossier => dossier.LawfulDue >= at && (dossier.LawfulDue > at || string.Compare(dossier.Number, number) > 0));
    }

    private static IQueryable<Dossier> BehindSettled(IQueryable<Dossier> dossiers, PageKey? after)
    {
        if (after is null)
        {
            return dossiers;
        }

        var (at, number) = (after.At, after.Key[Settled.Length..]);
        return dossiers.Where(dossier => dossier.AcceptedAt <= at && (dossier.AcceptedAt < at || string.Compare(dossier.Number, number) < 0));
    }

    private static IQueryable<Row> Shown(IQueryable<Dossier> dossiers, int take) => dossiers.Take(take).Select(dossier => new Row(
        dossier.Id, dossier.Number, dossier.ProcedureName, dossier.CaseName, dossier.Stage, dossier.OwnerName, dossier.Parties, dossier.ReceivedAt, dossier.Responsible,
        dossier.Competent, dossier.AcceptedAt, dossier.LawfulDue, dossier.PausedSince, dossier.ReadyAt, dossier.ReturnedAt, dossier.ReturnWay, dossier.RegisterBook,
        dossier.RegisterEntry, dossier.Sets));
}
