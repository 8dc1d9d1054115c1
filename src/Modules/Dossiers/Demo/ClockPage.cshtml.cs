using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Demo;

/// <summary>Shows the civil clock of a demo and moves it forward. In production there is no such address.</summary>
[Authorize(Policy = Policies.Officer)]
internal sealed class ClockPageModel(DemoClock clock, ElapseWaits waits) : PageModel
{
    public const string Address = "/dung-thu/dong-ho";

    [BindProperty]
    public string? Days { get; set; }

    public Moment Now => clock.Now;

    public bool CutoffAhead => TimeOnly.FromDateTime(Now.Local) < DemoClock.AfterCutoff;

    private Actor Officer => HttpContext.Actor();

    private UnitId Unit => Officer.Posts[0].Unit;

    public Task<IActionResult> OnPostNextDayAsync(CancellationToken ct) => MoveAsync(clock.NextWorkingDay(Unit), ct);

    public Task<IActionResult> OnPostCutoffAsync(CancellationToken ct) => MoveAsync(Moment.FromLocal(Now.Date.ToDateTime(DemoClock.AfterCutoff)), ct);

    public Task<IActionResult> OnPostDaysAsync(CancellationToken ct) => MoveAsync(
        int.TryParse(Days, out var days) && days is >= 1 and <= DemoClock.MostDays
            ? Now + TimeSpan.FromDays(days)
            : new Refusal("demo-clock-days", Texts.ClockDaysMalformed, nameof(Days)),
        ct);

    private async Task<IActionResult> MoveAsync(Result<Moment> to, CancellationToken ct)
    {
        var moved = to.IsRefused ? to : await clock.ForwardAsync(to.Value, Officer, Unit, ct);
        if (moved.IsRefused)
        {
            ModelState.Add(moved.Refusal);
            return Page();
        }

        var ended = await ElapseAllAsync(ct);
        this.Tell(Refusals.Say(Texts.ClockMoved, moved.Value.Spoken(), ended));
        return RedirectToPage();
    }

    /// <summary>At once, not when the worker looks next.</summary>
    private async Task<int> ElapseAllAsync(CancellationToken ct)
    {
        var (all, ended) = (0, 0);
        do
        {
            ended = await waits.HandleAsync(ct);
            all += ended;
        }
        while (ended > 0);
        return all;
    }
}
