using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Endings;

/// <summary>Dừng giải quyết: whoever works on it proposes, the leader decides.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class StopPageModel(ShowEnding show, ProposeStop propose, DecideStop decide) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public EndInput Typed { get; private set; } = new();

    public ShowEnding.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(EndInput input, CancellationToken ct)
    {
        Typed = input;
        var proposed = await propose.HandleAsync(new ProposeStop.Request(Id, Cause, Ground, input.FeeChoice), HttpContext.Actor(), ct);
        return await AfterAsync(proposed.Refusal, Texts.StopProposedDone, ct);
    }

    public Task<IActionResult> OnPostDecideAsync(CancellationToken ct) => DecideAsync(stop: true, Texts.StopDone, ct);

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken ct) => DecideAsync(stop: false, Texts.StopSentBackDone, ct);

    private async Task<IActionResult> DecideAsync(bool stop, string done, CancellationToken ct)
    {
        var decided = await decide.HandleAsync(new DecideStop.Request(Id, stop, Reason), HttpContext.Actor(), ct);
        return await AfterAsync(decided.Refusal, done, ct);
    }

    private async Task<IActionResult> AfterAsync(Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
        {
            this.Tell(done);
            return Redirect($"/ho-so/{Id}/dung");
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
