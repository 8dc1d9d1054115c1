using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using MoCua.Ui;

namespace MoCua.Organizations;

[AllowAnonymous]
internal sealed class SignInPage(SignIn signIn, DemoAccounts demo, ActorCache actors, IOptions<OrganizationsOptions> options) : PageModel
{
    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    public bool IsDemo => options.Value.Demo;

    public IReadOnlyList<DemoAccounts.UnitOfPeople> Units { get; private set; } = [];

    public bool OpensAll => !string.IsNullOrWhiteSpace(Search);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "chon")] string? chosen, CancellationToken ct)
    {
        if (HttpContext.TryActor(out var actor))
        {
            return LocalRedirect(Target(actor));
        }

        Login = chosen;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var opened = await signIn.HandleAsync(Login, Password, Caller.Of(HttpContext), ct);
        if (opened.IsRefused)
        {
            ModelState.Add(opened.Refusal);
            return await ShowAsync(ct);
        }

        await HttpContext.SignInAsync(SessionCookie.Scheme, SessionCookie.Principal(opened.Value));
        var signedIn = await actors.FindAsync(opened.Value, ct);
        return LocalRedirect(signedIn is null ? Paths.SignIn : Target(signedIn.Actor));
    }

    public string ChooseUrl(string login) => Paths.SignIn + new QueryBuilder
    {
        { "chon", login },
        { "returnUrl", ReturnUrl ?? "" },
    };

    private string Target(Kernel.Identity.Actor actor) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Paths.HomeOf(actor);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (IsDemo)
        {
            Units = await demo.FindAsync(Search, ct);
        }

        return Page();
    }
}
