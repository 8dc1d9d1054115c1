using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Custody;

/// <summary>Bàn giao: what must cross units today, in both directions.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class CustodyPageModel(CustodyBoard board, GiveHandover give) : PageModel
{
    public CustodyBoard.Board Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Board = await board.HandleAsync(HttpContext.Actor(), ct);

    public async Task<IActionResult> OnPostGiveAsync(string from, string to, Guid[] dossiers, CancellationToken ct)
    {
        var given = await give.HandleAsync(new GiveHandover.Request(new UnitId(from), new UnitId(to), dossiers), HttpContext.Actor(), ct);
        if (given.IsRefused)
        {
            ModelState.Add(given.Refusal);
            await OnGetAsync(ct);
            return Page();
        }

        this.Tell(Texts.CustodyGiven);
        return Redirect($"/ban-giao/{given.Value}");
    }
}
