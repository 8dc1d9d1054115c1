using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Ui;

namespace MoCua.Organizations;

[Authorize]
internal sealed class ChangePasswordPage(ChangePassword change, SignIn signIn) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public bool Forced => HttpContext.Features.Get<SignedIn>()!.MustChangePassword;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var actor = HttpContext.Actor();
        var changed = await change.HandleAsync(new ChangePassword.Request(Current ?? "", New ?? "", Again ?? ""), actor, ct);
        if (changed.IsRefused)
        {
            ModelState.Add(changed.Refusal);
            return Page();
        }

        var session = await signIn.ReopenAsync(actor, Caller.Of(HttpContext), ct);
        await HttpContext.SignInAsync(SessionCookie.Scheme, SessionCookie.Principal(session));
        this.Tell(Texts.PasswordChangedTold);
        return LocalRedirect(Paths.HomeOf(actor));
    }
}
