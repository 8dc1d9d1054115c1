using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Assignments;

/// <summary>Phân công: a head or leader deals out work, everybody passes on their own.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class AssignPageModel(WorkBoard board, AssignTasks assign) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ban")]
    public string? Desk { get; set; }

    [BindProperty(SupportsGet = true, Name = "cua")]
    public Guid? Holder { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    [BindProperty]
    public Guid To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public WorkBoard.Board Board { get; private set; } = null!;

    public IReadOnlyList<AssignTasks.Outcome> Outcomes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAssignAsync(Guid[] tasks, CancellationToken ct) => AssignAsync(tasks, all: null, ct);

    public async Task<IActionResult> OnPostAllAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        return Board is { Chosen: { } desk, Of.Holder: { } holder }
            ? await AssignAsync([], new AssignTasks.Source(desk.Role, desk.Unit, holder), ct)
            : NotFound();
    }

    public static string Link(WorkBoard.Desk desk, WorkBoard.Share share, PageKey? after = null)
    {
        var query = QueryString.Create("ban", desk.Id);
        query = share.Holder is { } holder ? query.Add("cua", holder.ToString()) : query;
        return "/phan-cong" + (after is null ? query : query.Add("sau", after.ToString()));
    }

    private async Task<IActionResult> AssignAsync(Guid[] tasks, AssignTasks.Source? all, CancellationToken ct)
    {
        var assigned = await assign.HandleAsync(new AssignTasks.Request(tasks, all, To, Reason), HttpContext.Actor(), ct);
        if (assigned.IsRefused)
        {
            ModelState.Add(assigned.Refusal);
            await ShowAsync(ct);
            return Page();
        }

        var refusals = assigned.Value.Select(each => each.Refusal).OfType<Refusal>().ToList();
        await ShowAsync(ct);
        if (refusals.Count == 0)
        {
            this.Tell(Refusals.Say(Texts.AssignDone, assigned.Value.Count, Board.Receivers.FirstOrDefault(each => each.Account == To)?.Name ?? ""));
            return Redirect(Request.Path + QueryString.Create(Request.Query.Where(pair => pair.Key is "ban" or "cua")));
        }

        Outcomes = assigned.Value;
        if (refusals.Select(each => each.Code).Distinct().Count() == 1 && refusals[0].Field is not null)
        {
            ModelState.Add(refusals[0]);
        }

        return Page();
    }

    private async Task ShowAsync(CancellationToken ct) =>
        Board = await board.HandleAsync(new WorkBoard.Request(Desk, Holder, PageKey.Parse(After)), HttpContext.Actor(), ct);
}
