using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Ui;

namespace MoCua.Organizations;

[Authorize(Policies.Administration)]
internal sealed class OfficerPage(
    ShowOfficer show, GrantPost grant, EndPost end, ResetPassword reset, UnlockAccount unlock, CloseAccount close,
    UnitDirectory units, CivilClock civil) : PageModel
{
    private PostInput post = new(null, null, null, null, null);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public long Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ShowOfficer.Shown Officer { get; private set; } = null!;

    /// <summary>Shown once, in the answer itself.</summary>
    public string? Password { get; private set; }

    public PostChoices Choices => PostChoices.For(HttpContext.Actor(), units, civil.Today, post);

    /// <summary>The field of the form that was sent is the one that the error summary leads to.</summary>
    public string ReasonId(string form)
    {
        var sent = Request.Query["handler"].ToString();
        var chosen = sent is "Grant" or "End" or "" ? sent : "Account";
        return form == chosen ? nameof(Reason) : $"{nameof(Reason)}-{form}";
    }

    private OfficerChange.Target Target => new(Id, Seen, Reason);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostGrantAsync(string? unit, Role? role, string? title, DateOnly? from, DateOnly? until, CancellationToken ct)
    {
        post = new PostInput(unit, role, title, from, until);
        return ModelState.IsValid
            ? await AnswerAsync(
                await grant.HandleAsync(new GrantPost.Request(Target, post), HttpContext.Actor(), ct),
                granted => Say(Texts.GrantTold, granted.Title, granted.UnitName),
                ct)
            : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid holding, DateOnly? last, CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(
            await end.HandleAsync(new EndPost.Request(Target, holding, last), HttpContext.Actor(), ct),
            ended => Say(Texts.EndTold, ended.Title, ended.Until),
            ct)
        : await ShowAsync(ct);

    public async Task<IActionResult> OnPostResetAsync(CancellationToken ct)
    {
        var password = await reset.HandleAsync(Target, HttpContext.Actor(), ct);
        if (password.IsRefused)
        {
            ModelState.Add(password.Refusal);
        }
        else
        {
            Password = password.Value;
        }

        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken ct) =>
        await AnswerAsync(await unlock.HandleAsync(Target, HttpContext.Actor(), ct), _ => Texts.UnlockTold, ct);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        await AnswerAsync(await close.CloseAsync(Target, HttpContext.Actor(), ct), _ => Texts.CloseTold, ct);

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct) =>
        await AnswerAsync(await close.ReopenAsync(Target, HttpContext.Actor(), ct), _ => Texts.ReopenTold, ct);

    private async Task<IActionResult> AnswerAsync<T>(Result<T> result, Func<T, string> told, CancellationToken ct)
    {
        if (result.IsRefused)
        {
            ModelState.Add(result.Refusal);
            return await ShowAsync(ct);
        }

        this.Tell(told(result.Value));
        return Redirect($"/quan-tri/can-bo/{Id}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await show.HandleAsync(Id, HttpContext.Actor(), ct) is not { } officer)
        {
            return NotFound();
        }

        Officer = officer;
        return Page();
    }

    private static string Say(string text, params object[] values) => string.Format(CultureInfo.GetCultureInfo("vi-VN"), text, values);
}
