using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Ui;

namespace MoCua.Organizations;

/// <summary>Answers with the first password in the page itself, never through a redirect: it is kept nowhere.</summary>
[Authorize(Policies.Administration)]
internal sealed class AppointPage(AppointOfficer appoint, UnitDirectory units, CivilClock civil) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AppointOfficer.Appointed? Appointed { get; private set; }

    public PostChoices Choices { get; private set; } = null!;

    public void OnGet([FromQuery(Name = "donvi")] string? unit) => Show(new PostInput(unit, null, null, null, null));

    public async Task<IActionResult> OnPostAsync(string? unit, Role? role, string? title, DateOnly? from, DateOnly? until, CancellationToken ct)
    {
        var post = new PostInput(unit, role, title, from, until);
        if (ModelState.IsValid)
        {
            var appointed = await appoint.HandleAsync(new AppointOfficer.Request(Login, Name, Phone, Email, post, Reason), HttpContext.Actor(), ct);
            if (!appointed.IsRefused)
            {
                Appointed = appointed.Value;
                return Page();
            }

            ModelState.Add(appointed.Refusal);
        }

        Show(post);
        return Page();
    }

    private void Show(PostInput post) => Choices = PostChoices.For(HttpContext.Actor(), units, civil.Today, post);
}
