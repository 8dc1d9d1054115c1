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

    /// <summary>Papers that the receiver has ticked; what stands unticked beside a ticked one is missing.</summary>
    public IReadOnlySet<string>? Ticked { get; private set; }

    public static string KeyOf(Guid dossier, string paper) => $"{dossier:N}/{paper}";

    public async Task<IActionResult> OnPostConfirmAsync(string[] papers, string? remark, CancellationToken ct)
    {
        (Remark, Ticked) = (remark, papers.ToHashSet(StringComparer.Ordinal));
        if (await FindAsync(ct) is not { } handover)
        {
            return NotFound();
        }

        var arrived = new Arrivals(
            [.. handover.Lines.Where(line => line.PaperIds.Any(paper => Ticked.Contains(KeyOf(line.Dossier, paper)))).Select(line => line.Dossier)],
            [.. handover.Lines.SelectMany(line => line.PaperIds.Select(paper => (line.Dossier, paper))).Where(each => !Ticked.Contains(KeyOf(each.Dossier, each.paper)))],
            remark);
        return await AnsweredAsync(await confirm.HandleAsync(new ConfirmHandover.Request(Id, arrived), HttpContext.Actor(), ct), Texts.CustodyConfirmed, ct);
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
        if (await FindAsync(ct) is not { } handover)
        {
            return NotFound();
        }

        var units = HttpContext.Actor().DossierUnits();
        Handover = handover;
        var receives = handover.State is HandoverState.Given && units.Contains(handover.To);
        IsOwn = receives && handover.GivenBy == HttpContext.Actor().Account;
        CanConfirm = receives && !IsOwn;
        CanWithdraw = handover.State is HandoverState.Given && units.Contains(handover.From);
        return Page();
    }

    private Task<Handover?> FindAsync(CancellationToken ct)
    {
        var units = HttpContext.Actor().DossierUnits();
        return db.Handovers.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id && (units.Contains(each.From) || units.Contains(each.To)), ct);
    }
}
