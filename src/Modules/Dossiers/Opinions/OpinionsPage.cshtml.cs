using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Opinions;

/// <summary>Lấy ý kiến: other units are asked in parallel, and are not waited for any longer where the holder says so.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class OpinionsPageModel(ShowOpinions show, AskOpinions ask, SettleOpinion settle) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string[] Units { get; set; } = [];

    [BindProperty]
    public string[] Papers { get; set; } = [];

    [BindProperty]
    public bool WithAnswers { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    public ShowOpinions.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        WithAnswers = true;
        return ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAskAsync(Guid task, CancellationToken ct) =>
        await AfterAsync((await ask.HandleAsync(new AskOpinions.Request(Id, task, Units, Text, Date, Papers, WithAnswers), HttpContext.Actor(), ct)).Refusal, Texts.OpinionAskedDone, ct);

    public async Task<IActionResult> OnPostWaiveAsync(Guid opinion, string? reason, CancellationToken ct) =>
        await AfterAsync((await settle.WaiveAsync(opinion, reason, HttpContext.Actor(), ct)).Refusal, Texts.OpinionWaivedDone, ct);

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
