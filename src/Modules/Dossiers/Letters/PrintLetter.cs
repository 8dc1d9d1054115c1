using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MoCua.Files;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Letters;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Answers with a letter: what was filed, else freshly printed, else, without a press, the print view with the reason.</summary>
internal sealed class PrintLetter(AppDb db, ComposeLetter compose, LetterPress press, FileRecords files, FileDownloads downloads)
{
    // Templates set a few widths and alignments in place; what people typed is escaped and cannot bring a style of its own.
    private static readonly string Policy =
        $"default-src 'none'; style-src {LetterSheet.StyleSource}; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public async Task PdfAsync(Guid dossier, string letter, HttpContext context, CancellationToken ct)
    {
        if (await FiledAsync(dossier, letter, context.Actor(), ct) is { } filed)
        {
            await downloads.WriteAsync(context, filed, inline: true);
            return;
        }

        await SendPdfAsync(await compose.ForAsync(dossier, letter, context.Actor(), ct), context, ct);
    }

    public async Task HtmlAsync(Guid dossier, string letter, HttpContext context, CancellationToken ct) =>
        await SendHtmlAsync(await compose.ForAsync(dossier, letter, context.Actor(), ct), context, ct);

    /// <summary>Sends a letter as PDF; null is “not found”.</summary>
    public async Task SendPdfAsync(PrintedLetter? letter, HttpContext context, CancellationToken ct)
    {
        if (letter is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var pdf = await press.PrintAsync(letter.Html, letter.Paper, ct);
        if (pdf.IsRefused)
        {
            await SendHtmlAsync(letter with { Html = WithNotice(letter.Html, pdf.Refusal.Message) }, context, ct);
            return;
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(FileName.Tidy($"{letter.Name}.pdf"));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        context.Response.ContentType = "application/pdf";
        await context.Response.Body.WriteAsync(pdf.Value, ct);
    }

    private static async Task SendHtmlAsync(PrintedLetter? letter, HttpContext context, CancellationToken ct)
    {
        if (letter is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(letter.Html, ct);
    }

    private async Task<FileRef?> FiledAsync(Guid dossier, string letter, Actor actor, CancellationToken ct)
    {
        var filed = await (
            from seen in db.Dossiers.VisibleTo(actor)
            join row in db.DossierLetters on seen.Id equals row.DossierId
            where seen.Id == dossier && row.Letter == letter
            select row.FileId).ToListAsync(ct);
        return (await files.FindAsync(filed, ct)).Values.FirstOrDefault();
    }

    private static string WithNotice(string html, string message) =>
        html.Replace("<body>\n", $"<body>\n<p role=\"alert\" style=\"margin:1em;padding:1em;border:2px solid;font-family:sans-serif\">{WebUtility.HtmlEncode(message)}</p>\n", StringComparison.Ordinal);
}
