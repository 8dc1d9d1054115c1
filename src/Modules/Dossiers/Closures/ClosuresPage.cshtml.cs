using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Closures;

/// <summary>Nghỉ đột xuất: a leader sees which dates a closure would move, and then decides it.</summary>
[Authorize(Policy = Policies.Approval)]
internal sealed class ClosuresPageModel(ClosureBook book, DecideClosure decide) : PageModel
{
    /// <summary>More lines than anybody reads; the count is of all.</summary>
    public const int MostShown = 100;

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    public IReadOnlyList<UnitInfo> Units { get; private set; } = [];

    public IReadOnlyList<OfficeClosure> Decided { get; private set; } = [];

    /// <summary>What would move; null until asked.</summary>
    public IReadOnlyList<MovedDates.Row>? Moved { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        var preview = await decide.PreviewAsync(Asked, HttpContext.Actor(), ct);
        if (preview.IsRefused)
        {
            ModelState.Add(preview.Refusal);
        }
        else
        {
            Moved = preview.Value;
        }

        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken ct) =>
        await AfterAsync((await decide.HandleAsync(Asked, HttpContext.Actor(), ct)).Refusal, Texts.ClosureDone, ct);

    public async Task<IActionResult> OnPostRevokeAsync(Guid closure, string? reason, CancellationToken ct) =>
        await AfterAsync((await decide.RevokeAsync(closure, reason, HttpContext.Actor(), ct)).Refusal, Texts.ClosureRevokedDone, ct);

    private DecideClosure.Request Asked => new(new UnitId(Unit ?? "-"), From, To ?? From, Name, Decision);

    private async Task<IActionResult> AfterAsync(Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
        {
            this.Tell(done);
            return RedirectToPage();
        }

        ModelState.Add(refusal);
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct) => (Units, Decided) = (book.Deciding(HttpContext.Actor()), await book.OfAsync(HttpContext.Actor(), ct));
}
