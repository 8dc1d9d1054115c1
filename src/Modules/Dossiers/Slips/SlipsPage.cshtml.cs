using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Slips;

/// <summary>Sổ phiếu: guidance and refusals of the counter.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class SlipsPageModel(SlipRegister slips) : PageModel
{
    private const string Address = "/mot-cua/phieu";

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<CounterSlip> Rows { get; private set; } = [];

    public Pager Pager => new(
        After is null ? null : Link(null), Rows.Count == SlipRegister.PageSize ? Link(new PageKey(Rows[^1].At, Rows[^1].Stream)) : null);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await slips.HandleAsync(Text, PageKey.Parse(After), HttpContext.Actor(), ct);

    private string Link(PageKey? after)
    {
        var query = string.IsNullOrWhiteSpace(Text) ? QueryString.Empty : QueryString.Create("tim", Text);
        return Address + (after is null ? query : query.Add("sau", after.ToString()));
    }
}
