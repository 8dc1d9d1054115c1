using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Return;

/// <summary>Trả kết quả: finds the result that the collector came for.</summary>
[Authorize(Policy = Policies.Counter)]
internal sealed class ReturnPageModel(ReadyResults results) : PageModel
{
    private const string Address = "/mot-cua/tra-ket-qua";

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<ReadyResults.Row> Rows { get; private set; } = [];

    public Pager Pager => new(
        After is null ? null : Link(null),
        Rows.Count == ReadyResults.PageSize && Rows[^1] is { ReadyAt: { } at } last ? Link(new PageKey(at, last.Number)) : null);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await results.HandleAsync(Text, PageKey.Parse(After), HttpContext.Actor(), ct);

    private string Link(PageKey? after)
    {
        var query = string.IsNullOrWhiteSpace(Text) ? QueryString.Empty : QueryString.Create("tim", Text);
        return Address + (after is null ? query : query.Add("sau", after.ToString()));
    }
}
