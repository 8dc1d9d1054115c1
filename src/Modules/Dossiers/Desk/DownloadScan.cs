using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MoCua.Files;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Desk;

/// <summary>Sends a scan to whoever may see its dossier, and only a scan that stands in the dossier's papers.</summary>
internal sealed class DownloadScan(AppDb db, FileRecords records, FileDownloads downloads)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
            "/ho-so/{id:guid}/tep/{file:guid}",
            (Guid id, Guid file, HttpContext context, DownloadScan download, CancellationToken ct) => download.HandleAsync(id, file, context, ct))
        .RequireAuthorization(Policies.Desk);

    public async Task HandleAsync(Guid dossier, Guid file, HttpContext context, CancellationToken ct)
    {
        var papers = await db.Dossiers.AsNoTracking().VisibleTo(context.Actor()).Where(each => each.Id == dossier)
            .Select(each => each.Papers).SingleOrDefaultAsync(ct);
        var scan = papers?.SelectMany(paper => paper.Files).FirstOrDefault(each => each.Id == file);
        if (scan is null || !(await records.FindAsync([file], ct)).TryGetValue(file, out var found) || found.Sha256 != scan.Sha256)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await downloads.WriteAsync(context, found, inline: true);
    }
}
