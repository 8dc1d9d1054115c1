using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Procedures;
using MoCua.Ui;

namespace MoCua.Dossiers.Counter;

/// <summary>Chooses procedure and case; offers what was left half typed.</summary>
[Authorize(Policy = Policies.Counter)]
internal sealed class ChooseProcedurePageModel(ProcedureCatalogue catalogue, IntakeRules rules, Drafts drafts, CivilClock clock) : PageModel
{
    private const int Most = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Id of the one-stop for which a dossier is to be accepted; the officer's own when empty.</summary>
    [BindProperty(SupportsGet = true, Name = "cho")]
    public string? For { get; set; }

    public UnitInfo OneStop { get; private set; } = null!;

    public UnitInfo Receiving { get; private set; } = null!;

    /// <summary>Every other one-stop, for what belongs there.</summary>
    public IReadOnlyList<UnitInfo> Others { get; private set; } = [];

    public IReadOnlyList<ProcedureMatch> Found { get; private set; } = [];

    /// <summary>Procedures that fit the words but are received at another level.</summary>
    public IReadOnlyList<Bundle> Elsewhere { get; private set; } = [];

    public IReadOnlyList<Drafts.Row> Mine { get; private set; } = [];

    public string LinkTo(Bundle bundle, ProcedureCase chosen) => LinkTo(bundle, chosen, Receiving.Id == OneStop.Id ? null : Receiving);

    private static string LinkTo(Bundle bundle, ProcedureCase chosen, UnitInfo? receiving) =>
        $"/mot-cua/tiep-nhan/{bundle.Code}/{chosen.Id}{(receiving is null ? "" : $"?cho={Uri.EscapeDataString(receiving.Id.Value)}")}";

    public static IEnumerable<ProcedureCase> CasesOf(ProcedureMatch match) =>
        match.Case is { } only ? [only, .. match.Bundle.Cases.Where(each => each.Id != only.Id)] : match.Bundle.Cases;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (rules.CounterOf(HttpContext.Actor()) is not var (_, oneStop))
        {
            return Forbid();
        }

        (OneStop, Receiving) = (oneStop, rules.ReceivingOf(For, oneStop) ?? oneStop);
        Others = [.. rules.OneStops().Where(each => each.Id != oneStop.Id)];
        Found = [.. catalogue.Search(Text, Receiving.AdministrativeLevel(), clock.Today).Take(Most)];
        Elsewhere = string.IsNullOrWhiteSpace(Text)
            ? []
            : [.. catalogue.Search(Text, null, clock.Today).Select(match => match.Bundle).Where(bundle => bundle.Competence.Receives != Receiving.AdministrativeLevel()).Take(3)];
        Mine = await drafts.OfAsync(HttpContext.Actor(), ct);
        return Page();
    }

    /// <summary>The list under the search box: one line per case, so that Enter opens it.</summary>
    public IActionResult OnGetFind()
    {
        var level = rules.CounterOf(HttpContext.Actor())?.OneStop.AdministrativeLevel();
        var items = catalogue.Search(Text, level, clock.Today)
            .SelectMany(match => CasesOf(match).Select(each => new
            {
                Value = each.Id, Label = match.Bundle.ShortName, Hint = each.Name, Url = LinkTo(match.Bundle, each, receiving: null),
            }))
            .Take(12);
        return new JsonResult(items);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid draft, CancellationToken ct)
    {
        await drafts.DiscardAsync(draft, HttpContext.Actor(), ct);
        this.Tell(Texts.CounterDraftDiscarded);
        return RedirectToPage();
    }

    public string ProcedureOf(Drafts.Row row) =>
        ProcedureCode.Parse(row.Procedure) is { IsRefused: false } code && catalogue.Find(code.Value, clock.Today) is { IsRefused: false } bundle
            ? $"{bundle.Value.ShortName} · {bundle.Value.FindCase(row.Case)?.Name}"
            : row.Procedure;
}
