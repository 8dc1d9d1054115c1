using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MoCua.Organizations;

[Authorize(Policies.Administration)]
internal sealed class SystemsPage(ListSystems list) : PageModel
{
    public IReadOnlyList<ListSystems.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.HandleAsync(HttpContext.Actor(), ct);
}
