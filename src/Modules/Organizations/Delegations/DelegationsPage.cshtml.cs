using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Ui;

namespace MoCua.Organizations;

/// <summary>Ủy quyền: a post exercised by another officer for some days.</summary>
[Authorize(Policies.Desk)]
internal sealed class DelegationsPage(ListDelegations list, DelegatePost delegatePost, RevokeDelegation revoke) : PageModel
{
    [BindProperty]
    public Guid Holding { get; set; }

    [BindProperty]
    public Guid To { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ListDelegations.Listed Listed { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Listed = await list.HandleAsync(HttpContext.Actor(), ct);

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(null, ct);
        }

        var given = await delegatePost.HandleAsync(new DelegatePost.Request(Holding, To, From, Until, Document, Reason), HttpContext.Actor(), ct);
        return given.IsRefused ? await AgainAsync(given.Refusal, ct) : Done(DelegationWords.Say(Texts.DelegationGivenTold, given.Value.Title, given.Value.ToName, given.Value.Until));
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid delegation, CancellationToken ct)
    {
        var revoked = await revoke.HandleAsync(new RevokeDelegation.Request(delegation, Reason), HttpContext.Actor(), ct);
        return revoked.IsRefused ? await AgainAsync(revoked.Refusal, ct) : Done(DelegationWords.Say(Texts.DelegationRevokedTold, revoked.Value.ToName));
    }

    private RedirectToPageResult Done(string told)
    {
        this.Tell(told);
        return RedirectToPage();
    }

    private async Task<PageResult> AgainAsync(Refusal? refusal, CancellationToken ct)
    {
        if (refusal is not null)
        {
            ModelState.Add(refusal);
        }

        Listed = await list.HandleAsync(HttpContext.Actor(), ct);
        return Page();
    }
}
