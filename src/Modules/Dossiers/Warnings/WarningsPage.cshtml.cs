using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Warnings;

/// <summary>Cần chú ý: what the clock says to the officer, and what they have taken note of.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class WarningsPageModel(WarningList list, ReadWarnings read) : PageModel
{
    public IReadOnlyList<WarningList.Row> Rows { get; private set; } = [];

    public IEnumerable<WarningList.Row> Fresh => Rows.Where(row => !row.Read);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.HandleAsync(HttpContext.Actor(), ct);

    public async Task<IActionResult> OnPostReadAsync(Guid[] warnings, CancellationToken ct)
    {
        await read.HandleAsync(warnings, HttpContext.Actor(), ct);
        this.Tell(Texts.WarningsReadDone);
        return RedirectToPage();
    }
}
