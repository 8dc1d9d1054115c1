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
internal sealed class DeadlinesPageModel(DeadlineBoard board, Warnings.WarningList warnings, CivilClock clock) : PageModel
{
    private const int MostWarned = 5;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<DeadlineBoard.Row> Rows { get; private set; } = [];

    public bool Directs => HttpContext.Actor().Holds(Role.Head) || IsLeader;

    public bool IsLeader => HttpContext.Actor().Holds(Role.Leader);

    /// <summary>What a head or leader is told of the units they direct.</summary>
    public IReadOnlyList<Warnings.WarningList.Row> Warned { get; private set; } = [];

    public Moment Now => clock.Now;

    public Pager Pager => new(
        After is null ? null : "/han-tra", Rows.Count == DeadlineBoard.PageSize ? $"/han-tra?sau={Uri.EscapeDataString(new PageKey(Rows[^1].Due, Rows[^1].Number).ToString())}" : null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        Rows = await board.HandleAsync(PageKey.Parse(After), actor, ct);
        if (After is null && Directs)
        {
            Warned = [.. (await warnings.HandleAsync(actor, ct)).Where(row => row is { Own: false, Read: false }).Take(MostWarned)];
        }
    }
}
