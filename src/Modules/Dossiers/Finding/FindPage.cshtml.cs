using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Finding;

/// <summary>Tìm hồ sơ: one box and some conditions over everything that the officer sees.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class FindPageModel(
    FindDossiers find, SavedFilters saved, ExportDossiers export, FilterWords words, UnitDirectory units, WorkingCalendars calendars, CivilClock clock) : PageModel
{
    private const string Address = "/ho-so";
    private const int Ceiling = 1000;

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "thu-tuc")]
    public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public int? StageCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhan-tu")]
    public DateOnly? ReceivedFrom { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhan-den")]
    public DateOnly? ReceivedTo { get; set; }

    [BindProperty(SupportsGet = true, Name = "han-tu")]
    public DateOnly? DueFrom { get; set; }

    [BindProperty(SupportsGet = true, Name = "han-den")]
    public DateOnly? DueTo { get; set; }

    [BindProperty(SupportsGet = true, Name = "qua-han")]
    public bool Late { get; set; }

    /// <summary>Typing errors were forgiven on the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "gan")]
    public bool Near { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    [BindProperty(Name = "ten-bo-loc")]
    public string? FilterName { get; set; }

    [BindProperty(Name = "muc-dich")]
    public string? Purpose { get; set; }

    public IReadOnlyList<SavedFilter> Kept { get; private set; } = [];

    /// <summary>A condition could not be read; nothing was looked for.</summary>
    public bool Malformed { get; private set; }

    public IReadOnlyList<FindDossiers.Row> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public Moment Now => clock.Now;

    public Stage? Stage => StageCode is { } code && Enum.IsDefined((Stage)code) ? (Stage)code : null;

    public DossierFilter Filter => new(
        Given(Text) is { } text ? text[..Math.Min(text.Length, DossierFilter.MostText)] : null, Given(Procedure), Stage, Given(Unit) is { } unit ? new UnitId(unit) : null,
        ReceivedFrom, ReceivedTo, DueFrom, DueTo, Late);

    /// <summary>Conditions that stand folded away until one is used.</summary>
    public bool MoreConditions => Malformed || Filter is not { Unit: null, ReceivedFrom: null, ReceivedTo: null, DueFrom: null, DueTo: null };

    public IReadOnlyList<(string Code, string Name)> Procedures => words.Procedures;

    public IReadOnlyList<UnitInfo> Units => words.Units;

    public Pager Pager => new(
        After is null ? null : Link(), Rows.Count == FindDossiers.PageSize ? Link(Rows[^1].Place) : null,
        Count >= Ceiling ? Refusals.Say(Texts.FindMany, Ceiling - 1) : Refusals.Say(Texts.FindCount, Count));

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if ((await saved.SaveAsync(FilterName, Filter, HttpContext.Actor(), ct)).Refusal is { } refusal)
        {
            return await RefuseAsync(refusal, ct);
        }

        this.Tell(Texts.FilterSaved);
        return Redirect(Link());
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid filter, CancellationToken ct)
    {
        await saved.ForgetAsync(filter, HttpContext.Actor(), ct);
        this.Tell(Texts.FilterForgotten);
        return Redirect(Link());
    }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await ShowAsync(ct);
            return Page();
        }

        var begun = await export.BeginAsync(new ExportDossiers.Request(Filter, Near, Purpose), HttpContext.Actor(), ct);
        return begun.IsRefused ? await RefuseAsync(begun.Refusal, ct) : new ExcelAnswer(export, begun.Value);
    }

    public string UnitName(FindDossiers.Row row) => units.Find(row.Responsible)?.Name ?? row.Responsible.Value;

    public string Phrase(FindDossiers.Row row) => row.Due is { } due
        ? Lateness.WorkingTimeLeft(calendars.Of(row.Competent), Now.Local, Term.WorkingDays(1), due.Local).Phrase
        : "";

    public string Link(PageKey? after = null, string? handler = null)
    {
        var query = Near ? Filter.ToQuery().Add("gan", "true") : Filter.ToQuery();
        query = handler is null ? query : query.Add("handler", handler);
        return Address + (after is null ? query : query.Add("sau", after.ToString()));
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken ct)
    {
        await ShowAsync(ct);
        ModelState.Add(refusal);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        Kept = await saved.OfAsync(actor, ct);
        if (!ModelState.IsValid)
        {
            Malformed = true;
            return;
        }

        Rows = await find.HandleAsync(new FindDossiers.Request(Filter, Near, PageKey.Parse(After)), actor, ct);
        if (Rows.Count == 0 && After is null && !Near && FindDossiers.MayForgive(Filter))
        {
            Rows = await find.HandleAsync(new FindDossiers.Request(Filter, Near: true, null), actor, ct);
            Near = Rows.Count > 0;
        }

        Count = await find.CountAsync(Filter, Near, actor, Ceiling, ct);
    }

    private static string? Given(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
