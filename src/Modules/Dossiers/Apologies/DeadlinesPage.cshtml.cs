using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Apologies;

/// <summary>Hạn trả kết quả: every dossier of the viewer's units that is late or soon will be.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class DeadlinesPageModel(DeadlineBoard board, CivilClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<DeadlineBoard.Row> Rows { get; private set; } = [];

    public bool IsLeader => HttpContext.Actor().Holds(Role.Leader);

    public Moment Now => clock.Now;

    public Pager Pager => new(
        After is null ? null : "/han-tra", Rows.Count == DeadlineBoard.PageSize ? $"/han-tra?sau={Uri.EscapeDataString(new PageKey(Rows[^1].Due, Rows[^1].Number).ToString())}" : null);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await board.HandleAsync(PageKey.Parse(After), HttpContext.Actor(), ct);
}
