using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Letters;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record FileTaken(Guid Id, string Name, long Size, string MediaType, [property: Description("Hash of the content.")] string Sha256);

/// <summary>What can be opened or printed of a dossier: scans, letters, the picture of its process, the register.</summary>
internal static class DossierPaperEndpoints
{
    private const string Pdf = "application/pdf";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/files", UploadAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Accepts<IFormFile>("multipart/form-data").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(UploadScan.RequestLimitBytes))
            .Says("uploadFile", Tags.Files, "Send a scan", "One file in the part `file`: PDF, JPEG, PNG, TIFF or office document, up to 20 MB. Its id goes into a paper of the dossier that its sender receives.")
            .Makes<FileTaken>();
        api.MapGet("/dossiers/{id:guid}/files/{file:guid}", (Guid id, Guid file, HttpContext context, DownloadScan download, CancellationToken ct) =>
                download.HandleAsync(id, file, context, ct))
            .RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead).NeedsScope(Scopes.PersonsRead)
            .Says("downloadFile", Tags.Dossiers, "A scan of a dossier", "The file as it was sent; ranges work. Only files that stand in the papers of this dossier.")
            .GivesFile("application/octet-stream");
        api.MapGet("/dossiers/{id:guid}/letters", LettersAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listLetters", Tags.Dossiers, "Letters of a dossier", "Receipt, slips, notices, results: what can be printed of the dossier as it stands.")
            .GivesPage<LetterShown>(keyed: false);
        api.MapGet("/dossiers/{id:guid}/letters/{letter}", (Guid id, string letter, HttpContext context, PrintLetter print, CancellationToken ct) =>
                print.PdfAsync(id, letter, context, ct))
            .RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead).NeedsScope(Scopes.PersonsRead)
            .Says("printLetter", Tags.Dossiers, "A letter as PDF", "What was filed when it left the office, else freshly printed. A machine without a press answers with HTML for printing.")
            .GivesFile(Pdf);
        api.MapGet("/dossiers/{id:guid}/process-picture", PictureAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("drawProcess", Tags.Dossiers, "Picture of the process", "The process as SVG with the place where the dossier is.")
            .GivesFile("image/svg+xml");
        api.MapGet("/register-prints", RegisterAsync)
            .RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead).NeedsScope(Scopes.PersonsRead)
            .Says("printRegister", Tags.Dossiers, "The register as PDF", "The register of dossiers of the caller's one-stop for the days asked for.")
            .GivesFile(Pdf);
    }

    private static async Task<IResult> RegisterAsync(
        [Description("First day; the first of this month when not said.")] DateOnly? from, [Description("Last day; today when not said.")] DateOnly? to,
        HttpContext context, RegisterLetter register, PrintLetter print, CivilClock clock, CancellationToken ct)
    {
        if (await register.ForAsync(from ?? new DateOnly(clock.Today.Year, clock.Today.Month, 1), to ?? clock.Today, context.Actor(), ct) is not { } book)
        {
            return ProblemAnswer.From(Refusals.NotYourCounter);
        }

        await print.SendPdfAsync(book, context, ct);
        return Results.Empty;
    }

    private static async Task<IResult> UploadAsync(HttpContext context, UploadScan upload, Once once, CancellationToken ct)
    {
        var files = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(ct)).Files : null;
        return files is not { Count: 1 }
            ? ProblemAnswer.From(Refusals.NoFileSent)
            : await once.RunAsync(
                () => upload.HandleAsync(files[0], context.Actor(), ct),
                taken => new Reply(StatusCodes.Status201Created, new FileTaken(taken.Id, taken.Name, taken.Size, taken.MediaType, taken.Sha256)),
                ct);
    }

    private static async Task<IResult> LettersAsync(Guid id, HttpContext context, ShowDossier show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { } view
            ? Answer.Ok(new ListPage<LetterShown>(DossierShown.LettersOf(view), null))
            : ProblemAnswer.From(Refusals.NotFound);

    private static async Task<IResult> PictureAsync(Guid id, HttpContext context, ShowDossier show, CancellationToken ct) =>
        await show.HandleAsync(id, context.Actor(), ct) is { Picture: { } picture } ? Results.Text(picture, "image/svg+xml") : ProblemAnswer.From(Refusals.NotFound);
}
