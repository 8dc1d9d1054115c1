using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Forms;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Counter;

/// <summary>The citizen is back with what was asked for, and may declare anew.</summary>
[Authorize(Policy = Policies.Counter)]
[RequestSizeLimit(UploadScan.RequestLimitBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadScan.RequestLimitBytes, ValueCountLimit = 5000)]
internal sealed class SupplementPageModel(ShowSupplement show, ShowIntake panes, UploadScan upload, ReceiveSupplement receive) : PageModel
{
    public ShowSupplement.Waiting Waiting { get; private set; } = null!;

    public IReadOnlyList<PaperPane> Papers { get; private set; } = [];

    public string Remark { get; private set; } = "";

    public string Redeclared { get; private set; } = "";

    public JsonObject Answers { get; private set; } = [];

    public IReadOnlyList<FormError> FormErrors { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid dossier, CancellationToken ct) => WithAsync(dossier, waiting => ShowAsync(waiting, new TypedFields(), null, ct), ct);

    public Task<IActionResult> OnPostAsync(Guid dossier, CancellationToken ct) => WithAsync(
        dossier,
        async waiting =>
        {
            var typed = TypedFields.Of(Request.Form);
            var problems = new List<Refusal>(await upload.TakeAsync(Request.Form.Files, typed, HttpContext.Actor(), ct));
            var reading = SupplementForm.Read(waiting, typed, problems);
            if (problems.Count > 0 || reading.FormErrors.Count > 0 || reading.RowsChanged)
            {
                problems.ForEach(problem => ModelState.Add(problem));
                return await ShowAsync(waiting, typed, reading, ct);
            }

            var request = new ReceiveSupplement.Request(dossier, reading.Papers, typed.Text(nameof(Remark)), reading.Answers);
            var received = await receive.HandleAsync(request, HttpContext.Actor(), ct);
            if (received.IsRefused)
            {
                ModelState.Add(received.Refusal);
                return await ShowAsync(waiting, typed, reading, ct);
            }

            this.Tell(Refusals.Say(Texts.CounterSupplementDone, waiting.Number, Say(received.Value.DueBefore), Say(received.Value.Due?.At)));
            return Redirect($"/ho-so/{dossier}");
        },
        ct);

    public static string Say(Moment? due) => due?.Spoken() ?? Texts.CounterSupplementNoDue;

    private async Task<IActionResult> WithAsync(Guid dossier, Func<ShowSupplement.Waiting, Task<IActionResult>> work, CancellationToken ct) =>
        await show.HandleAsync(dossier, HttpContext.Actor(), ct) is { } waiting ? await work(waiting) : NotFound();

    private async Task<IActionResult> ShowAsync(ShowSupplement.Waiting waiting, TypedFields typed, SupplementReading? reading, CancellationToken ct)
    {
        (Waiting, Papers) = (waiting, await panes.PanesAsync(SupplementForm.PapersOf(waiting, typed), HttpContext.Actor(), ct));
        (Remark, Redeclared) = (typed.Text(nameof(Remark)), typed.Text(SupplementForm.Redeclared));
        (Answers, FormErrors) = (reading?.Answers ?? waiting.Answers, reading?.FormErrors ?? []);
        if (waiting.Form is { } form)
        {
            foreach (var (id, text) in FormRenderer.Problems(form, FormErrors))
            {
                ModelState.AddModelError(id, text);
            }
        }

        return Page();
    }
}
