using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MoCua.Organizations;

[Authorize(Policies.Administration)]
internal sealed class UnitsPage(ListUnits list) : PageModel
{
    public IReadOnlyList<ListUnits.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await list.HandleAsync(HttpContext.Actor(), ct);
}
