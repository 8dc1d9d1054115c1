using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Forecasts;

/// <summary>Dự báo trễ hạn: for heads and leaders, while something can still be done.</summary>
[Authorize(Policy = Policies.Approval)]
internal sealed class ForecastPageModel(LateForecasts forecasts, CivilClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<LateForecasts.Row> Rows { get; private set; } = [];

    public Moment Now => clock.Now;

    public Pager Pager => new(
        After is null ? null : "/du-bao", Rows.Count == LateForecasts.PageSize ? $"/du-bao?sau={Uri.EscapeDataString(Rows[^1].Place.ToString())}" : null);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await forecasts.HandleAsync(PageKey.Parse(After), HttpContext.Actor(), ct);
}
