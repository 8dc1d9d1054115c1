using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Dossiers.Slips;
using MoCua.Forms;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.People;
using MoCua.Ui;

namespace MoCua.Dossiers.Counter;

/// <summary>The one page on which a dossier is taken in. Its id (<c>nhap</c>) names draft and submission: one page, one dossier.</summary>
[Authorize(Policy = Policies.Counter)]
[RequestSizeLimit(UploadScan.RequestLimitBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadScan.RequestLimitBytes, ValueCountLimit = 5000)]
internal sealed class IntakePageModel(
    IntakeRules rules, ShowIntake show, Drafts drafts, ShowAccepted accepted, UploadScan upload, AcceptDossier accept, GiveSlip slips, EarlierOf earlier) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Case { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "nhap")]
    public Guid? Draft { get; set; }

    /// <summary>Id of the one-stop for which it is accepted, when not the officer's own.</summary>
    [BindProperty(SupportsGet = true, Name = "cho")]
    public string? For { get; set; }

    public IntakeView View { get; private set; } = null!;

    /// <summary>What the counter already knows of the owner.</summary>
    public EarlierOf.Known Known { get; private set; } = null!;

    public string AutosaveUrl => $"{Request.Path}?nhap={Draft}&handler=Draft";

    private Actor Clerk => HttpContext.Actor();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Draft is not { } draft)
        {
            return RedirectToPage(new { Code, Case, nhap = Guid.CreateVersion7(), cho = For });
        }

        if (await accepted.OfPageAsync(draft, Clerk, ct) is { } dossier)
        {
            return Redirect(AcceptedPageModel.LinkTo(dossier));
        }

        var kept = await drafts.FindAsync(draft, Clerk, ct);
        var typed = kept is null ? new TypedFields() : TypedFields.FromJson(kept.Fields);
        For ??= typed.Text(IntakeForm.Receiving);
        return await WithTermsAsync(terms => ShowAsync(terms, typed, null, ct));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => WithTermsAsync(async terms =>
    {
        var (typed, scans) = await TypedAsync(ct);
        var reading = IntakeForm.Read(typed, terms, Draft ?? Guid.Empty);
        var result = scans.Count == 0 && reading.Request is { } request && Draft is not null ? await accept.HandleAsync(request, Clerk, ct) : default(Result<AcceptDossier.Accepted>?);
        if (result is { IsRefused: false } done)
        {
            return Redirect(AcceptedPageModel.LinkTo(done.Value.Dossier));
        }

        foreach (var problem in (IEnumerable<Refusal>)[.. scans, .. reading.Problems, .. result?.Refusal is { } refusal ? [refusal] : Array.Empty<Refusal>()])
        {
            ModelState.Add(problem);
        }

        foreach (var (id, text) in FormRenderer.Problems(terms.Form, reading.FormErrors))
        {
            ModelState.AddModelError(id, text);
        }

        await KeepAsync(terms, typed, ct);
        return await ShowAsync(terms, typed, reading, ct);
    });

    /// <summary>Computes papers, fees and date anew from what was typed, without complaints about what is still empty.</summary>
    public Task<IActionResult> OnPostCheckAsync(CancellationToken ct) => WithTermsAsync(async terms =>
    {
        var (typed, scans) = await TypedAsync(ct);
        scans.ToList().ForEach(problem => ModelState.Add(problem));
        await KeepAsync(terms, typed, ct);
        return await ShowAsync(terms, typed, null, ct);
    });

    public Task<IActionResult> OnPostDraftAsync(CancellationToken ct) => WithTermsAsync(async terms =>
    {
        var (typed, scans) = await TypedAsync(ct);
        var saved = await drafts.SaveAsync(Draft ?? Guid.CreateVersion7(), terms, typed, Clerk, ct);
        if (Request.Headers.Accept.Contains("application/json"))
        {
            return saved.IsRefused
                ? new JsonResult(new { detail = saved.Refusal.Message, code = saved.Refusal.Code }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
                : new JsonResult(new { savedAt = saved.Value.Clock() });
        }

        if (saved.IsRefused || scans.Count > 0)
        {
            ((IEnumerable<Refusal>)[.. scans, .. saved.Refusal is { } refusal ? [refusal] : Array.Empty<Refusal>()]).ToList().ForEach(problem => ModelState.Add(problem));
            return await ShowAsync(terms, typed, null, ct);
        }

        this.Tell(Texts.CounterDraftKept);
        return RedirectToPage("/Counter/ChooseProcedurePage");
    });

    /// <summary>What is known of the owner just typed, for the page that is open.</summary>
    public Task<IActionResult> OnGetEarlierAsync(string? ten, string? so, CancellationToken ct) => WithTermsAsync(async terms =>
        Partial("/Slips/_Earlier.cshtml", await earlier.HandleAsync(ten ?? "", so ?? "", terms.Bundle.Code.ToString(), Clerk, ct)));

    /// <summary>Papers are missing: the person gets the list of them instead of a dossier.</summary>
    public Task<IActionResult> OnPostGuideAsync(CancellationToken ct) => SlipAsync(SlipKind.Guidance, ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => SlipAsync(SlipKind.Refusal, ct);

    private Task<IActionResult> SlipAsync(SlipKind kind, CancellationToken ct) => WithTermsAsync(async terms =>
    {
        var (typed, _) = await TypedAsync(ct);
        await KeepAsync(terms, typed, ct);
        var read = SlipForm.Read(kind, typed, terms, Draft ?? Guid.CreateVersion7());
        var given = read.IsRefused ? read.Refusal : await slips.HandleAsync(read.Value, Clerk, ct);
        if (given.IsRefused)
        {
            ModelState.Add(given.Refusal);
            return await ShowAsync(terms, typed, null, ct);
        }

        return Redirect($"/mot-cua/phieu/{given.Value.Id}");
    });

    private async Task<IActionResult> WithTermsAsync(Func<IntakeTerms, Task<IActionResult>> work)
    {
        var terms = rules.For(Code, Case, Clerk, Request.HasFormContentType ? Request.Form[IntakeForm.Receiving].ToString() : For);
        if (!terms.IsRefused)
        {
            return await work(terms.Value);
        }

        this.Tell(terms.Refusal.Message);
        return RedirectToPage("/Counter/ChooseProcedurePage");
    }

    private async Task<(TypedFields Typed, IReadOnlyList<Refusal> Scans)> TypedAsync(CancellationToken ct)
    {
        var typed = TypedFields.Of(Request.Form);
        return (typed, await upload.TakeAsync(Request.Form.Files, typed, Clerk, ct));
    }

    private async Task KeepAsync(IntakeTerms terms, TypedFields typed, CancellationToken ct)
    {
        if (Draft is { } draft)
        {
            await drafts.SaveAsync(draft, terms, typed, Clerk, ct);
        }
    }

    private async Task<IActionResult> ShowAsync(IntakeTerms terms, TypedFields typed, IntakeReading? reading, CancellationToken ct)
    {
        View = await show.HandleAsync(terms, typed, reading, Clerk, ct);
        var owner = new PartyFields(PartyFields.Owner, typed);
        Known = await earlier.HandleAsync(owner.Text(nameof(PersonEntry.Name)), owner.Text(nameof(PersonEntry.Number)), terms.Bundle.Code.ToString(), Clerk, ct);
        return Page();
    }
}
