using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MoCua.Organizations;

namespace MoCua.Dossiers.Finding;

/// <summary>Sends an export that was recorded, to a page and to the API alike.</summary>
internal sealed class ExcelAnswer(ExportDossiers export, ExportDossiers.Begun begun) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"ho-so-{begun.At.Local:yyyyMMdd-HHmm}.xlsx");
        httpContext.Response.ContentType = ExcelSheet.MediaType;
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        httpContext.Response.Headers.CacheControl = "private, no-store";
        return export.SendAsync(begun, httpContext.Response.Body, httpContext.Actor(), httpContext.RequestAborted);
    }
}
