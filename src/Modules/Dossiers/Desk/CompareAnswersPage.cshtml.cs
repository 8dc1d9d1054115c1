using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Desk;

/// <summary>What was declared first and what was declared later.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class CompareAnswersPageModel(CompareAnswers compare) : PageModel
{
    public AnswerComparison View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? khai, long? truoc, long? sau, CancellationToken ct)
    {
        if (await compare.HandleAsync(new CompareAnswers.Request(id, khai, truoc, sau), HttpContext.Actor(), ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public static string TitleOf(AnsweredForm form) => form.Step ?? Texts.CompareMainForm;

    public static string Name(AnswerVersion version) => Refusals.Say(Texts.CompareVersion, version.Number);

    public static IEnumerable<SelectListItem> Choices(AnsweredForm form) =>
        form.Versions.Select(version => new SelectListItem($"{Name(version)}: {version.At.Spoken()} – {version.Who}", version.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
