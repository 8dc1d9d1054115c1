using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Dossiers.Waits;
using MoCua.Forms;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Desk;

/// <summary>The page of a dossier, and the tasks that its viewer may do on it.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class DossierPageModel(ShowDossier show, ClaimTask claim, CompleteTask complete, ReceiveMessage receive) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DossierView View { get; private set; } = null!;

    public TaskInput Typed { get; private set; } = new();

    public IReadOnlyList<FormError> FormErrors { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostClaimAsync(Guid task, long seen, string? reason, bool release, CancellationToken ct)
    {
        var result = await claim.HandleAsync(new ClaimTask.Request(Id, task, release, reason, seen), HttpContext.Actor(), ct);
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return await ShowAsync(ct);
        }

        return RedirectToPage(null, null, new { Id }, $"viec-{task:N}");
    }

    public async Task<IActionResult> OnPostCompleteAsync(Guid task, TaskInput input, CancellationToken ct)
    {
        Typed = input;
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        var answers = Answers(view.Mine.FirstOrDefault(each => each.Task.Id == task)?.Form, view.Now.Date);
        if (FormErrors.Count > 0)
        {
            ModelState.Add(Refusals.FormInvalid);
            return await ShowAsync(ct);
        }

        var extras = input.Extras(view.Dossier.Parties, view.Now.Date);
        var result = extras.IsRefused
            ? extras.Refusal
            : await complete.HandleAsync(new CompleteTask.Request(Id, task, new StepInput(input.Option, input.Reason, answers), extras.Value, input.Seen), HttpContext.Actor(), ct);
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal, nameof(input));
            return await ShowAsync(ct);
        }

        this.Tell(Refusals.Say(Texts.DeskDone, result.Value.Name, view.Dossier.Number));
        return input.Back == "tra" ? Redirect("/mot-cua/tra-ket-qua") : RedirectToPage(null, null, new { Id });
    }

    public async Task<IActionResult> OnPostReceiveAsync(string element, string? remark, CancellationToken ct)
    {
        var result = await receive.HandleAsync(new ReceiveMessage.Request(Id, element, remark), HttpContext.Actor(), ct);
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return await ShowAsync(ct);
        }

        this.Tell(Refusals.Say(Texts.DeskMessageReceived, result.Value.Name));
        return RedirectToPage(null, null, new { Id });
    }

    private JsonObject? Answers(FormSchema? form, DateOnly today)
    {
        if (form is null)
        {
            return null;
        }

        var answers = FormBinder.Read(form, Request.Form, TaskInput.FormPrefix).Answers;
        FormErrors = form.Validate(answers, assertFormat: true, today);
        Typed.Answers = answers;
        return answers;
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
