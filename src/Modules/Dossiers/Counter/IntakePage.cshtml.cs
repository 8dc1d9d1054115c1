using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Counter;

/// <summary>The one page on which a dossier is taken in. Its id (<c>nhap</c>) names draft and submission: one page, one dossier.</summary>
[Authorize(Policy = Policies.Counter)]
[RequestSizeLimit(UploadScan.RequestLimitBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadScan.RequestLimitBytes, ValueCountLimit = 5000)]
internal sealed class IntakePageModel(IntakeRules rules, ShowIntake show, Drafts drafts, ShowAccepted accepted, UploadScan upload, AcceptDossier accept) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Case { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "nhap")]
    public Guid? Draft { get; set; }

    public IntakeView View { get; private set; } = null!;

    public string AutosaveUrl => $"{Request.Path}?nhap={Draft}&handler=Draft";

    private Actor Clerk => HttpContext.Actor();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Draft is not { } draft)
        {
            return RedirectToPage(new { Code, Case, nhap = Guid.CreateVersion7() });
        }

        if (await accepted.OfPageAsync(draft, Clerk, ct) is { } dossier)
        {
            return Redirect(AcceptedPageModel.LinkTo(dossier));
        }

        var kept = await drafts.FindAsync(draft, Clerk, ct);
        var typed = kept is null ? new TypedFields() : TypedFields.FromJson(kept.Fields);
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

    private async Task<IActionResult> WithTermsAsync(Func<IntakeTerms, Task<IActionResult>> work)
    {
        var terms = rules.For(Code, Case, Clerk);
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
        return Page();
    }
}
