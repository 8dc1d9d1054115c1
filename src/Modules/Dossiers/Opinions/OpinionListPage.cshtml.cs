using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;

namespace MoCua.Dossiers.Opinions;

/// <summary>Ý kiến phối hợp: what the officer's units owe others, and what they wait for.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class OpinionListPageModel(OpinionList list) : PageModel
{
    public OpinionList.Listed Listed { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Listed = await list.HandleAsync(HttpContext.Actor(), ct);
}
