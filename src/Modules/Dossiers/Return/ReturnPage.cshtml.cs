using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;

namespace MoCua.Dossiers.Return;

/// <summary>Trả kết quả: finds the result that the collector came for.</summary>
[Authorize(Policy = Policies.Counter)]
internal sealed class ReturnPageModel(ReadyResults results) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    public IReadOnlyList<ReadyResults.Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await results.HandleAsync(Text, HttpContext.Actor(), ct);
}
