using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Custody;

/// <summary>Giấy tờ đang giữ: what lies in the reader's units.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class KeptPapersPageModel(KeptPapers kept, UnitDirectory units) : PageModel
{
    private const string Address = "/ban-giao/giay-to";

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "xong")]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public KeptPapers.Sum Sum { get; private set; } = new(0, 0, 0);

    public IReadOnlyList<KeptPapers.Row> Rows { get; private set; } = [];

    public Pager Pager => new(
        After is null ? null : Link(null), Rows.Count == KeptPapers.PageSize ? Link(new PageKey(Rows[^1].AcceptedAt, Rows[^1].Number)) : null);

    public string NameOf(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var code = string.IsNullOrWhiteSpace(Code) ? null : Code.Trim().ToUpperInvariant();
        Sum = await kept.SumAsync(HttpContext.Actor(), ct);
        Rows = await kept.HandleAsync(new KeptPapers.Request(code, Ended, PageKey.Parse(After)), HttpContext.Actor(), ct);
    }

    private string Link(PageKey? after)
    {
        var query = string.IsNullOrWhiteSpace(Code) ? QueryString.Empty : QueryString.Create("ma", Code);
        query = Ended ? query.Add("xong", "true") : query;
        return Address + (after is null ? query : query.Add("sau", after.ToString()));
    }
}
