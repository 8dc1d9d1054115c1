using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;

namespace MoCua.Dossiers.Slips;

/// <summary>One slip of the counter, to print again.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class SlipPageModel(SlipRegister slips) : PageModel
{
    public CounterSlip Slip { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await slips.FindAsync(id, HttpContext.Actor(), ct) is not { } slip)
        {
            return NotFound();
        }

        Slip = slip;
        return Page();
    }
}
