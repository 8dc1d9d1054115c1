using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Ui;

namespace MoCua.Organizations;

[Authorize(Policies.Administration)]
internal sealed class OfficersPage(ListOfficers list, UnitDirectory units) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "donvi")]
    public string? Unit { get; set; }

    public ListOfficers.Listed Listed { get; private set; } = null!;

    public string? UnitName { get; private set; }

    public string UnitQuery => Unit is null ? "" : new QueryBuilder { { "donvi", Unit } }.ToString();

    public Pager Pager => new(Listed.Before is null ? null : UrlOf("truoc", Listed.Before), Listed.After is null ? null : UrlOf("sau", Listed.After));

    public async Task OnGetAsync([FromQuery(Name = "sau")] string? after, [FromQuery(Name = "truoc")] string? before, CancellationToken ct)
    {
        UnitId? unit = string.IsNullOrEmpty(Unit) ? null : new UnitId(Unit);
        UnitName = unit is { } id ? units.Find(id)?.Name : null;
        Listed = await list.HandleAsync(new ListOfficers.Request(Search, unit, after, before), HttpContext.Actor(), ct);
    }

    private string UrlOf(string direction, string login)
    {
        var query = new QueryBuilder { { direction, login } };
        if (!string.IsNullOrEmpty(Search))
        {
            query.Add("tim", Search);
        }

        if (!string.IsNullOrEmpty(Unit))
        {
            query.Add("donvi", Unit);
        }

        return "/quan-tri/can-bo" + query;
    }
}
