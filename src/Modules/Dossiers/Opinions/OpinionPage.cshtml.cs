using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Opinions;

/// <summary>Cho ý kiến: a unit reads what it was asked and answers.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class OpinionPageModel(ShowOpinion show, SettleOpinion settle) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Verdict? Verdict { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public ShowOpinion.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        var given = await settle.AnswerAsync(Id, Verdict, Text, HttpContext.Actor(), ct);
        if (!given.IsRefused)
        {
            this.Tell(Texts.OpinionGivenDone);
            return RedirectToPage(null, new { Id });
        }

        ModelState.Add(given.Refusal);
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
