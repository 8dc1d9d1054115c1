using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Endings;

/// <summary>Rút hồ sơ at the one-stop.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class WithdrawPageModel(ShowEnding show, WithdrawDossier withdraw) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public EndInput Typed { get; private set; } = new();

    public ShowEnding.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(EndInput input, CancellationToken ct)
    {
        Typed = input;
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        var comes = input.CollectorOf(view.Dossier.Parties, view.Today);
        var refusal = comes.Refusal ?? (await withdraw.HandleAsync(
            new WithdrawDossier.Request(Id, comes.Value.Collector, Reason, input.FeeChoice, input.PapersBack), HttpContext.Actor(), ct)).Refusal;
        if (refusal is not null)
        {
            ModelState.Add(refusal);
            return await ShowAsync(ct);
        }

        this.Tell(Refusals.Say(Texts.WithdrawDone, view.Dossier.Number));
        return Redirect($"/ho-so/{Id}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
