using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Custody;

/// <summary>One hand-over record: read by both sides, confirmed line by line by the receiver, withdrawn by the giver.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class HandoverPageModel(AppDb db, ConfirmHandover confirm) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Handover Handover { get; private set; } = null!;

    public bool CanConfirm { get; private set; }

    /// <summary>Whoever gave it stands on the receiving side as well, and reads why somebody else must confirm.</summary>
    public bool IsOwn { get; private set; }

    public bool CanWithdraw { get; private set; }

    public string? Remark { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostConfirmAsync(Guid[] arrived, string? remark, CancellationToken ct)
    {
        Remark = remark;
        return await AnsweredAsync(await confirm.HandleAsync(new ConfirmHandover.Request(Id, arrived, remark), HttpContext.Actor(), ct), Texts.CustodyConfirmed, ct);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason, CancellationToken ct) =>
        await AnsweredAsync(await confirm.WithdrawAsync(Id, reason, HttpContext.Actor(), ct), Texts.CustodyWithdrawn, ct);

    private async Task<IActionResult> AnsweredAsync<T>(Result<T> result, string told, CancellationToken ct)
    {
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return await ShowAsync(ct);
        }

        this.Tell(told);
        return Redirect("/ban-giao");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var units = HttpContext.Actor().DossierUnits();
        if (await db.Handovers.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id && (units.Contains(each.From) || units.Contains(each.To)), ct) is not { } handover)
        {
            return NotFound();
        }

        Handover = handover;
        var receives = handover.State is HandoverState.Given && units.Contains(handover.To);
        IsOwn = receives && handover.GivenBy == HttpContext.Actor().Account;
        CanConfirm = receives && !IsOwn;
        CanWithdraw = handover.State is HandoverState.Given && units.Contains(handover.From);
        return Page();
    }
}
