using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Custody;

/// <summary>Giấy tờ của hồ sơ đang ở đâu: each paper with its keeper, and the way that it came.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class PapersPageModel(ShowPapers show, ReportPaper report) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string PaperId { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public ShowPapers.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostLostAsync(CancellationToken ct) =>
        await AfterAsync((await report.LoseAsync(new ReportPaper.Request(Id, PaperId, Reason), HttpContext.Actor(), ct)).Refusal, Texts.PaperLostTold, ct);

    public async Task<IActionResult> OnPostFoundAsync(CancellationToken ct) =>
        await AfterAsync((await report.FindAsync(new ReportPaper.Request(Id, PaperId, Reason), HttpContext.Actor(), ct)).Refusal, Texts.PaperFoundTold, ct);

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
