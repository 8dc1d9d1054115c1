using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Fees;

/// <summary>Quỹ thu phí: the receipt books, by default of today.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class TillPageModel(Receipts receipts, CivilClock clock) : PageModel
{
    private const string Address = "/thu-phi";

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "huy")]
    public bool VoidOnly { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<FeeReceipt> Rows { get; private set; } = [];

    public Receipts.Totals Totals { get; private set; } = new(0, 0, 0, 0);

    public Pager Pager => new(
        After is null ? null : Link(null), Rows.Count == Receipts.PageSize ? Link(new PageKey(Rows[^1].At, $"{Rows[^1].Entry}")) : null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return;
        }

        if (From is null && To is null && !VoidOnly)
        {
            (From, To) = (clock.Today, clock.Today);
        }

        var request = new Receipts.Request(From, To, VoidOnly, PageKey.Parse(After));
        Rows = await receipts.HandleAsync(request, HttpContext.Actor(), ct);
        Totals = await receipts.TotalsAsync(request, HttpContext.Actor(), ct);
    }

    private string Link(PageKey? after)
    {
        (string Name, string? Value)[] all = [("tu", From?.Numeric()), ("den", To?.Numeric()), ("huy", VoidOnly ? "true" : null), ("sau", after?.ToString())];
        return Address + QueryString.Create(all.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Name, each.Value)));
    }
}
