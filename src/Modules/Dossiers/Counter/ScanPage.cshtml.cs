using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;

namespace MoCua.Dossiers.Counter;

/// <summary>Takes one scan from the page's script, as soon as the officer has chosen it.</summary>
[Authorize(Policy = Policies.Counter)]
[RequestSizeLimit(UploadScan.RequestLimitBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadScan.RequestLimitBytes)]
internal sealed class ScanPageModel(UploadScan upload) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var taken = Request.Form.Files.Count == 0 ? Refusals.NoFileSent : await upload.HandleAsync(Request.Form.Files[0], HttpContext.Actor(), ct);
        return taken.IsRefused ? Problem(taken.Refusal) : new JsonResult(new { id = taken.Value.Id, name = taken.Value.Name });
    }

    private static JsonResult Problem(Refusal refusal)
    {
        var status = refusal.Code is "file-too-large" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity;
        return new JsonResult(new { title = refusal.Message, detail = refusal.Message, status, code = refusal.Code }) { StatusCode = status, ContentType = "application/problem+json" };
    }
}
