using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;

namespace MoCua.Dossiers.Counter;

/// <summary>What to say and do right after a dossier was accepted.</summary>
[Authorize(Policy = Policies.Counter)]
internal sealed class AcceptedPageModel(ShowAccepted show) : PageModel
{
    public ShowAccepted.Shown Shown { get; private set; } = null!;

    public static string LinkTo(Guid dossier) => $"/mot-cua/tiep-nhan/xong/{dossier}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await show.HandleAsync(id, HttpContext.Actor(), ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }
}
