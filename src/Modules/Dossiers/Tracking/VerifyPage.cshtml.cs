using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace MoCua.Dossiers.Tracking;

/// <summary>Xác minh: behind the QR of receipts and results.</summary>
[AllowAnonymous]
[EnableRateLimiting(TrackingLimits.Policy)]
internal sealed class VerifyPageModel(VerifyDocument verify) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public VerifyDocument.Verified? Verified { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Verified = await verify.HandleAsync(Id, ct);
        Response.StatusCode = Verified is null ? 404 : 200;
    }
}
