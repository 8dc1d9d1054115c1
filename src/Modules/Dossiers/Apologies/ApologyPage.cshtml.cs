using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Apologies;

/// <summary>Thư xin lỗi: the holder drafts, the head approves, the leader signs.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class ApologyPageModel(ShowApology show, DraftApology draft, DecideApology decide) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ShowApology.View View { get; private set; } = null!;

    public string? DateHelp => View.Earliest is { } day ? Refusals.Say(Texts.ApologyDateHelp, day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await ShowAsync(ct);
        if (page is PageResult && View.Apology is { } written)
        {
            (Cause, Date) = (written.Cause, written.Promised.Date);
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var drafted = await draft.HandleAsync(new DraftApology.Request(Id, Cause, Date), HttpContext.Actor(), ct);
        return await AfterAsync(drafted.Refusal, Texts.ApologyDraftedDone, ct);
    }

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(ApologyDecision.Approve, Texts.ApologyApprovedDone, ct);

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken ct) => DecideAsync(ApologyDecision.SendBack, Texts.ApologySentBackDone, ct);

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) => DecideAsync(ApologyDecision.Sign, Texts.ApologySignedDone, ct);

    private async Task<IActionResult> DecideAsync(ApologyDecision decision, string done, CancellationToken ct)
    {
        var decided = await decide.HandleAsync(new DecideApology.Request(Id, decision, Reason), HttpContext.Actor(), ct);
        return await AfterAsync(decided.Refusal, done, ct);
    }

    private async Task<IActionResult> AfterAsync(Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
        {
            this.Tell(done);
            return RedirectToPage(null, new { Id });
        }

        ModelState.Add(refusal);
        return await ShowAsync(ct);
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
