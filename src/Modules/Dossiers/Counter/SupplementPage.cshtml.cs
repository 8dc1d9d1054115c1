using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Counter;

/// <summary>The citizen is back with what was asked for.</summary>
[Authorize(Policy = Policies.Counter)]
[RequestSizeLimit(UploadScan.RequestLimitBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadScan.RequestLimitBytes)]
internal sealed class SupplementPageModel(ShowSupplement show, ShowIntake panes, UploadScan upload, ReceiveSupplement receive) : PageModel
{
    public ShowSupplement.Waiting Waiting { get; private set; } = null!;

    public IReadOnlyList<PaperPane> Papers { get; private set; } = [];

    public string Remark { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid dossier, CancellationToken ct) => WithAsync(dossier, waiting => ShowAsync(waiting, new TypedFields(), ct), ct);

    public Task<IActionResult> OnPostAsync(Guid dossier, CancellationToken ct) => WithAsync(
        dossier,
        async waiting =>
        {
            var typed = TypedFields.Of(Request.Form);
            var problems = new List<Refusal>(await upload.TakeAsync(Request.Form.Files, typed, HttpContext.Actor(), ct));
            var papers = FieldsOf(waiting, typed).Select(paper => paper.Read(waiting.At, problems)).OfType<DossierPaper>().ToList();
            Remark = typed.Text(nameof(Remark));
            var received = problems.Count > 0
                ? problems[0]
                : await receive.HandleAsync(new ReceiveSupplement.Request(dossier, papers, Remark), HttpContext.Actor(), ct);
            if (!received.IsRefused)
            {
                this.Tell(Refusals.Say(Texts.CounterSupplementDone, waiting.Number, Say(received.Value.DueBefore), Say(received.Value.Due?.At)));
                return Redirect($"/ho-so/{dossier}");
            }

            (problems.Count > 0 ? problems : [received.Refusal]).ForEach(problem => ModelState.Add(problem));
            return await ShowAsync(waiting, typed, ct);
        },
        ct);

    public static string Say(Moment? due) => due?.Spoken() ?? Texts.CounterSupplementNoDue;

    private static IReadOnlyList<PaperFields> FieldsOf(ShowSupplement.Waiting waiting, TypedFields typed) =>
        [.. waiting.Items.Select((item, index) => PaperFields.Of(item, index, typed))];

    private async Task<IActionResult> WithAsync(Guid dossier, Func<ShowSupplement.Waiting, Task<IActionResult>> work, CancellationToken ct) =>
        await show.HandleAsync(dossier, HttpContext.Actor(), ct) is { } waiting ? await work(waiting) : NotFound();

    private async Task<IActionResult> ShowAsync(ShowSupplement.Waiting waiting, TypedFields typed, CancellationToken ct)
    {
        (Waiting, Papers) = (waiting, await panes.PanesAsync(FieldsOf(waiting, typed), HttpContext.Actor(), ct));
        return Page();
    }
}
