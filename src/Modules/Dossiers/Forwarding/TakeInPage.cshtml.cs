using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Forwarding;

/// <summary>Tiếp nhận hồ sơ chuyển đến.</summary>
[Authorize(Policy = Policies.Counter)]
internal sealed class TakeInPageModel(ShowDossier show, TakeInDossier take, UnitDirectory units) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DossierView View { get; private set; } = null!;

    public DossierTask? Task => View.Mine.FirstOrDefault(each => each.Task.Element == DeskSteps.TakeIn)?.Task;

    public string NameOf(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var taken = await take.HandleAsync(Id, HttpContext.Actor(), ct);
        if (taken.IsRefused)
        {
            ModelState.Add(taken.Refusal);
            return await ShowAsync(ct);
        }

        this.Tell(taken.Value.Due is { } due ? Refusals.Say(Texts.TakenInTold, due.At.Spoken()) : Texts.TakenInToldNoDue);
        return Redirect($"/ho-so/{Id}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { Dossier.IsForwarded: true } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
