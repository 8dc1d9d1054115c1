using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Custody;

/// <summary>Which sheets lie in the units of the reader now: the dossier received first on top.</summary>
internal sealed class KeptPapers(AppDb db)
{
    public const int PageSize = 40;

    /// <param name="Code">Part of the number of a dossier.</param>
    /// <param name="Ended">Only dossiers on which work is over: what should have gone back or into the archive.</param>
    public sealed record Request(string? Code, bool Ended, PageKey? After, int Take = PageSize);

    /// <param name="Lost">Papers that the unit cannot find.</param>
    public sealed record Row(
        Guid Dossier, string Number, string Procedure, string Owner, Moment AcceptedAt, Stage Stage, UnitId Unit, int Sheets, int Originals,
        IReadOnlyList<DossierPaper> Papers, IReadOnlyList<DossierPaper> Lost);

    /// <summary>Everything that lies there, counted by the database.</summary>
    public sealed record Sum(int Dossiers, int Sheets, int Originals);

    public async Task<Sum> SumAsync(Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var sum = await db.DossierUnits.AsNoTracking().Where(row => mine.Contains(row.Unit) && row.Sheets > 0)
            .GroupBy(_ => 1).Select(rows => new Sum(rows.Count(), rows.Sum(row => row.Sheets), rows.Sum(row => row.Originals))).SingleOrDefaultAsync(ct);
        return sum ?? new Sum(0, 0, 0);
    }

    public async Task<IReadOnlyList<Row>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var rows =
            from row in db.DossierUnits.AsNoTracking()
            where mine.Contains(row.Unit) && row.Sheets > 0
            join dossier in db.Dossiers.AsNoTracking() on row.DossierId equals dossier.Id
            where request.Code == null || dossier.Number.Contains(request.Code)
            select new { row.Unit, row.Sheets, row.Originals, Dossier = dossier };
        if (request.Ended)
        {
            rows = rows.Where(row => row.Dossier.Stage == Stage.Withdrawn || row.Dossier.Stage == Stage.Stopped || row.Dossier.Stage == Stage.Returned);
        }

        if (request.After is { } after)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            rows = rows.Where(row => row.Dossier.AcceptedAt > after.At || (row.Dossier.AcceptedAt == after.At && string.Compare(row.Dossier.Number, after.Key) > 0));
#pragma warning restore CA1309
        }

        var page = await rows.OrderBy(row => row.Dossier.AcceptedAt).ThenBy(row => row.Dossier.Number).Take(request.Take)
            .Select(row => new
            {
                row.Unit, row.Sheets, row.Originals, row.Dossier.Id, row.Dossier.Number, row.Dossier.ProcedureName, row.Dossier.OwnerName,
                row.Dossier.AcceptedAt, row.Dossier.Stage, row.Dossier.Papers,
            }).ToListAsync(ct);
        return
        [
            .. page.Select(row => new Row(
                row.Id, row.Number, row.ProcedureName, row.OwnerName, row.AcceptedAt, row.Stage, row.Unit, row.Sheets, row.Originals,
                [.. row.Papers.Where(paper => paper is { Sheets: > 0, Lost: null } && paper.At == row.Unit)],
                [.. row.Papers.Where(paper => paper.Lost is true && paper.At == row.Unit)])),
        ];
    }
}
