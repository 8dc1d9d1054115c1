using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Deadlines;
using MoCua.Dossiers.Apologies;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Desk;

/// <summary>Bàn làm việc: the officer's inbox, the chosen dossier beside it.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class InboxPageModel(Inbox inbox, ShowDossier show, CompleteMany many, Opinions.OpinionList opinions, Warnings.WarningList warnings, WorkingCalendars calendars, CivilClock clock) : PageModel
{
    private const int Ceiling = 1000;

    [BindProperty(SupportsGet = true, Name = "loc")]
    public Inbox.Whose Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "buoc")]
    public string? Element { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "ho-so")]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<Inbox.Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Opinions that the officer's units owe others, and late ones reported to them.</summary>
    public (int Owed, int Reported) Opinions { get; private set; }

    /// <summary>What the clock says to the officer.</summary>
    public IReadOnlyList<Warnings.WarningList.Row> Warned { get; private set; } = [];

    public int Fresh => Warned.Count(row => !row.Read);

    public string CountText => Count >= Ceiling ? Refusals.Say(Texts.InboxMany, Ceiling) : Refusals.Say(Texts.InboxCount, Count);

    public DossierView? View { get; private set; }

    public Moment Now => clock.Now;

    public Pager Pager => new(null, Rows.Count == Inbox.PageSize ? Link(after: Rows[^1].Place.ToString()) : null, CountText);

    public IReadOnlyList<CompleteMany.Outcome> Outcomes { get; private set; } = [];

    /// <summary>The decision that all selected tasks of one step may take together, without a form of their own.</summary>
    public IReadOnlyList<Processes.DecisionOption> BulkOptions { get; private set; } = [];

    /// <summary>Steps at which several of the shown dossiers can be decided together, now; a result goes to one collector at a time.</summary>
    public IReadOnlyList<(string Element, string Name, int Count)> StepsOfMany =>
    [
        .. Rows.Where(row => !row.AwaitsHandover && !row.Ready && DeskSteps.PageOf(row.Element) is null).GroupBy(row => (row.Element, row.TaskName))
            .Where(step => step.Count() > 1).Select(step => (step.Key.Element, step.Key.TaskName, step.Count())),
    ];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostManyAsync(Guid[] tasks, string option, string? reason, CancellationToken ct)
    {
        Outcomes = await many.HandleAsync(new CompleteMany.Request(tasks, option, reason), HttpContext.Actor(), ct);
        return await ShowAsync(ct);
    }

    public string Phrase(Inbox.Row row) => row.Ready
        ? Texts.StageReady
        : row.DossierDue is { } due
        ? Lateness.WorkingTimeLeft(calendars.Of(row.Unit), Now.Local, Term.WorkingDays(1), due.Local).Phrase
        : Texts.DeskNoDue;

    public ApologyWish? Wants(Inbox.Row row) => row.Running.WishAt(Now, calendars.Of(row.Unit));

    public string Link(Guid? dossier = null, Inbox.Whose? which = null, string? after = null, string? element = null)
    {
        var query = QueryString.Empty.Add("loc", (which ?? Which).ToString());
        query = (element ?? Element) is { Length: > 0 } step ? query.Add("buoc", step) : query;
        query = after is null ? query : query.Add("sau", after);
        query = dossier is null ? query : query.Add("ho-so", dossier.Value.ToString());
        return "/ban-lam-viec" + query;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var request = new Inbox.Request(Which, null, string.IsNullOrEmpty(Element) ? null : Element, PageKey.Parse(After));
        Rows = await inbox.HandleAsync(request, actor, ct);
        Count = await inbox.CountAsync(request, actor, Ceiling, ct);
        Opinions = await opinions.CountAsync(actor, ct);
        Warned = await warnings.HandleAsync(actor, ct);
        if (Chosen is { } id)
        {
            View = await show.HandleAsync(id, actor, ct);
        }

        if (Element is { Length: > 0 } && Rows.FirstOrDefault(row => !row.AwaitsHandover) is { } sample
            && await show.HandleAsync(sample.Dossier, actor, ct) is { } view
            && view.Mine.FirstOrDefault(each => each.Task.Element == Element) is { Form: null, Returns: false } task)
        {
            BulkOptions = [.. task.Options.Where(each => !task.SupplementOptions.Contains(each.Id))];
        }

        return Page();
    }
}
