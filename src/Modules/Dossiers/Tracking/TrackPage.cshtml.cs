using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace MoCua.Dossiers.Tracking;

/// <summary>Tra cứu: state and dates by code, for everybody; guessing is slowed down.</summary>
[AllowAnonymous]
[EnableRateLimiting(TrackingLimits.Policy)]
internal sealed class TrackPageModel(TrackDossier track) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    public TrackDossier.Seen? Seen { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Seen = string.IsNullOrWhiteSpace(Code) ? null : await track.ByCodeAsync(Code, ct);
}
