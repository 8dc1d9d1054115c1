using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MoCua.Files.Types;

namespace MoCua.Files;

/// <summary>
/// Sends a file so that it cannot harm whoever opens it: never guessed to be another type, never run as a page of this site,
/// never kept by caches. The caller has already decided that this person may see it.
/// </summary>
public sealed class FileDownloads(FileVault vault)
{
    private static readonly HashSet<string> ShownByBrowsers = [FileType.Pdf.MediaType, FileType.Jpeg.MediaType, FileType.Png.MediaType];

    /// <summary>Answers the request with the file; ranges and revalidation work.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">From <see cref="FileRecords.FindAsync"/>.</param>
    /// <param name="inline">To be looked at in the browser where it can show the type; otherwise saved.</param>
    public Task WriteAsync(HttpContext context, FileRef file, bool inline)
    {
        var shown = inline && ShownByBrowsers.Contains(file.MediaType);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);

        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        headers.ContentSecurityPolicy = PolicyFor(file.MediaType, shown);
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results
            .Stream(vault.Open(file.Sha256), file.MediaType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true)
            .ExecuteAsync(context);
    }

    /// <summary>A sandboxed page may not start the browser's PDF viewer, which runs in a process of its own anyhow.</summary>
    private static string PolicyFor(string mediaType, bool shown) =>
        shown && mediaType == FileType.Pdf.MediaType ? "frame-ancestors 'self'" : "default-src 'none'; frame-ancestors 'self'; sandbox";
}
