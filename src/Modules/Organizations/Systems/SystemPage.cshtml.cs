using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Ui;

namespace MoCua.Organizations;

[Authorize(Policies.Administration)]
internal sealed class SystemPage(ShowSystem show, ChangeSystem change) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public long Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ShowSystem.Shown Shown { get; private set; } = null!;

    /// <summary>Shown once, in the answer itself.</summary>
    public string? Secret { get; private set; }

    private OfficerChange.Target Target => new(Id, Seen, Reason);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken ct)
    {
        var secret = await change.RenewAsync(Target, HttpContext.Actor(), ct);
        if (secret.IsRefused)
        {
            ModelState.Add(secret.Refusal);
        }
        else
        {
            Secret = secret.Value;
        }

        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        var revoked = await change.RevokeAsync(Target, HttpContext.Actor(), ct);
        if (revoked.IsRefused)
        {
            ModelState.Add(revoked.Refusal);
            return await ShowAsync(ct);
        }

        this.Tell(Texts.SystemRevokedTold);
        return Redirect($"/quan-tri/he-thong/{Id}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { } system)
        {
            return NotFound();
        }

        Shown = system;
        return Page();
    }
}
