using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Dossiers.Letters;
using MoCua.Files;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>Scans that go with a question, to the unit that was asked and only while it is; and the slip, to both sides.</summary>
internal sealed class OpinionDoors(ShowOpinion show, FileRecords records, FileDownloads downloads)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("").RequireAuthorization(Policies.Desk);
        desk.MapGet("/y-kien/{id:guid}/tep/{file:guid}", (Guid id, Guid file, HttpContext context, OpinionDoors doors, CancellationToken ct) => doors.ScanAsync(id, file, context, ct));
        desk.MapGet("/y-kien/{id:guid}/phieu.pdf", async (Guid id, HttpContext context, OpinionLetter slip, PrintLetter print, CancellationToken ct) =>
            await print.SendPdfAsync(await slip.ForAsync(id, context.Actor(), ct), context, ct));
    }

    public async Task ScanAsync(Guid opinion, Guid file, HttpContext context, CancellationToken ct)
    {
        var view = await show.HandleAsync(opinion, context.Actor(), ct);
        var scan = view?.Papers.SelectMany(paper => paper.Files).FirstOrDefault(each => each.Id == file);
        if (scan is null || !(await records.FindAsync([file], ct)).TryGetValue(file, out var found) || found.Sha256 != scan.Sha256)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await downloads.WriteAsync(context, found, inline: true);
    }
}
