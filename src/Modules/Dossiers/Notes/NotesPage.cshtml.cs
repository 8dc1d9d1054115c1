using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Notes;

/// <summary>Ghi chú nội bộ và câu hỏi cho công dân.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class NotesPageModel(ShowNotes show, WriteOnDossier write) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public ShowNotes.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken ct) =>
        await AfterAsync((await write.NoteAsync(Id, Note, HttpContext.Actor(), ct)).Refusal, Texts.NoteDone, ct);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken ct) =>
        await AfterAsync((await write.AskAsync(Id, Question, HttpContext.Actor(), ct)).Refusal, Texts.QuestionDone, ct);

    public async Task<IActionResult> OnPostAnswerAsync(int number, CancellationToken ct) =>
        await AfterAsync((await write.AnswerAsync(Id, number, Answer, HttpContext.Actor(), ct)).Refusal, Texts.AnswerDone, ct);

    private async Task<IActionResult> AfterAsync(Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
        {
            this.Tell(done);
            return RedirectToPage(null, new { Id });
        }

        ModelState.Add(refusal);
        return await ShowAsync(ct);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
