using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Endings;

/// <summary>Trả lại giấy tờ of a dossier that ended without a result.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class PapersBackPageModel(ShowEnding show, ReturnPapers give) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

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

        var collector = input.CollectorOf(view.Dossier.Parties, view.Today);
        var refusal = collector.Refusal ?? (await give.HandleAsync(new ReturnPapers.Request(Id, collector.Value.Collector), HttpContext.Actor(), ct)).Refusal;
        if (refusal is not null)
        {
            ModelState.Add(refusal);
            return await ShowAsync(ct);
        }

        this.Tell(Refusals.Say(Texts.PapersBackDone, view.Dossier.Number));
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
