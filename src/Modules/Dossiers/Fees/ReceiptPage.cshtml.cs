using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Fees;

/// <summary>One receipt: print again, make void, collect again.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class ReceiptPageModel(Receipts receipts, VoidReceipt voids, CollectFees collect) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Dossier { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    [BindProperty(Name = "ly-do")]
    public string? Reason { get; set; }

    [BindProperty(Name = "nguoi-nop")]
    public string? PaidBy { get; set; }

    [BindProperty(Name = "so-tien")]
    public long Amount { get; set; }

    public Receipts.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(null, ct);

    public async Task<IActionResult> OnPostVoidAsync(CancellationToken ct)
    {
        var voided = await voids.HandleAsync(new VoidReceipt.Request(Dossier, Year, Number, Reason), HttpContext.Actor(), ct);
        return voided.IsRefused ? await ShowAsync(voided.Refusal, ct) : Told(Refusals.Say(Texts.TillVoided, Number), voided.Value);
    }

    public async Task<IActionResult> OnPostCollectAsync(CancellationToken ct)
    {
        var taken = await collect.HandleAsync(new CollectFees.Request(Dossier, PaidBy, Amount), HttpContext.Actor(), ct);
        return taken.IsRefused ? await ShowAsync(taken.Refusal, ct) : Told(Refusals.Say(Texts.TillCollected, taken.Value.Number), taken.Value);
    }

    private RedirectResult Told(string message, FeeReceipt receipt)
    {
        this.Tell(message);
        return Redirect($"/thu-phi/{receipt.DossierId}/{receipt.Year}/{receipt.Number}");
    }

    private async Task<IActionResult> ShowAsync(Refusal? refusal, CancellationToken ct)
    {
        if (await receipts.FindAsync(Dossier, Year, Number, HttpContext.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        if (refusal is not null)
        {
            ModelState.Add(refusal);
        }

        View = view;
        return Page();
    }
}
