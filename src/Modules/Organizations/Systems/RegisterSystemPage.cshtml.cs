using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Ui;

namespace MoCua.Organizations;

/// <summary>Answers with the secret in the page itself, never through a redirect: it is kept nowhere.</summary>
[Authorize(Policies.Administration)]
internal sealed class RegisterSystemPage(RegisterSystem register, UnitDirectory units, CivilClock civil) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public RegisterSystem.Registered? Registered { get; private set; }

    public PostChoices Choices { get; private set; } = null!;

    public void OnGet() => Show(new PostInput(null, null, null, null, null));

    public async Task<IActionResult> OnPostAsync(string? unit, Role? role, string? title, DateOnly? from, DateOnly? until, CancellationToken ct)
    {
        var post = new PostInput(unit, role, title, from, until);
        if (ModelState.IsValid)
        {
            var registered = await register.HandleAsync(new RegisterSystem.Request(Login, Name, Scopes, post, Reason), HttpContext.Actor(), ct);
            if (!registered.IsRefused)
            {
                Registered = registered.Value;
                return Page();
            }

            ModelState.Add(registered.Refusal);
        }

        Show(post);
        return Page();
    }

    private void Show(PostInput post) => Choices = PostChoices.For(HttpContext.Actor(), units, civil.Today, post);
}
