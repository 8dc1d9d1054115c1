using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Finding;

/// <summary>The list as just seen, as an Excel workbook: recorded first, then read and sent batch by batch, so that its length costs no memory.</summary>
internal sealed class ExportDossiers(AppDb db, FindDossiers find, FilterWords words, UnitDirectory units, CivilClock clock)
{
    /// <summary>What one sheet holds, less its head.</summary>
    public const int Most = 1_000_000;

    public const int MostPurpose = 300;

    private const int Batch = 2000;

    public sealed record Request(DossierFilter Filter, bool Near, string? Purpose);

    /// <summary>Recorded, and not yet sent.</summary>
    public sealed record Begun(Guid Id, Request Request, string Purpose, int Found, Moment At);

    public async Task<Result<Begun>> BeginAsync(Request request, Actor actor, CancellationToken ct)
    {
        var purpose = VietnameseText.Tidy(request.Purpose);
        if (purpose.Length is 0 or > MostPurpose)
        {
            return Refusals.ExportPurposeMissing(MostPurpose);
        }

        var found = await find.CountAsync(request.Filter, request.Near, actor, Most + 1, ct);
        if (found is 0 or > Most)
        {
            return found == 0 ? Refusals.NothingToExport : Refusals.TooMuchToExport(Most);
        }

        var (export, fact) = DossierExport.Begin(words.Of(request.Filter), found, actor, clock.Now);
        return await db.WriteAsync(
            _ =>
            {
                db.Add(export);
                db.Record(export, fact, actor, purpose);
                return Task.FromResult<Result<Begun>>(new Begun(export.Id, request, purpose, found, export.BegunAt));
            },
            ct);
    }

    /// <summary>Sends the workbook; what went out is recorded even where the line breaks.</summary>
    public async Task SendAsync(Begun begun, Stream to, Actor actor, CancellationToken ct)
    {
        var (sent, whole) = (0, false);
        try
        {
            using var sheet = await ExcelSheet.BeginAsync(to, HeadOf(begun, actor), ExportColumns.All, ct);
            PageKey? after = null;
            IReadOnlyList<FindDossiers.Row> rows;
            do
            {
                rows = await find.HandleAsync(new FindDossiers.Request(begun.Request.Filter, begun.Request.Near, after, Math.Min(Batch, Most - sent)), actor, ct);
                await sheet.AddAsync(rows.Select((row, at) => ExportColumns.CellsOf(sentBefore: sent, at, row, UnitName, clock.Now)), ct);
                (sent, after) = (sent + rows.Count, rows.Count == 0 ? null : rows[^1].Place);
            }
            while (rows.Count == Batch);

            await sheet.EndAsync(ct);
            whole = true;
        }
        finally
        {
            await EndAsync(begun.Id, sent, whole, actor);
        }
    }

    private async Task EndAsync(Guid id, int sent, bool whole, Actor actor) => await db.WriteAsync(
        async inner =>
        {
            var export = await db.DossierExports.SingleAsync(row => row.Id == id, inner);
            return db.Record(export, export.End(sent, whole), actor, reason: null);
        },
        CancellationToken.None);

    private ExcelHead HeadOf(Begun begun, Actor actor) => new(
        Texts.ExportTitle,
        [
            Refusals.Say(Texts.ExportFilter, words.Of(begun.Request.Filter)) + (begun.Request.Near ? $" ({Texts.ExportNear})" : ""),
            Refusals.Say(Texts.ExportBy, begun.At.Local, actor.Name, begun.Found),
            Refusals.Say(Texts.ExportPurposeSaid, begun.Purpose),
        ]);

    private string UnitName(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;
}
