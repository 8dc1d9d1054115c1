using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Counter;

/// <summary>Sổ theo dõi hồ sơ of the officer's unit.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class RegisterPageModel(DossierRegister register, CivilClock clock) : PageModel
{
    private const string Address = "/mot-cua/so-theo-doi";

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public int? StageCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "qua-han")]
    public bool Late { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<DossierRegister.Row> Rows { get; private set; } = [];

    public Moment Now => clock.Now;

    public Stage? Stage => StageCode is { } code && Enum.IsDefined((Stage)code) ? (Stage)code : null;

    public Pager Pager => new(
        After is null ? null : Link(null),
        Rows.Count == DossierRegister.PageSize ? Link($"{new PageKey(Rows[^1].AcceptedAt, Rows[^1].Number)}") : null,
        Refusals.Say(Texts.CounterRegisterShown, Rows.Count));

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await register.HandleAsync(new DossierRegister.Request(new DossierFilter(Text, Stage: Stage, Late: Late), PageKey.Parse(After)), HttpContext.Actor(), ct);

    private string Link(string? after)
    {
        var query = string.IsNullOrEmpty(Text) ? QueryString.Empty : QueryString.Create("tim", Text);
        query = Stage is { } stage ? query.Add("trang-thai", ((int)stage).ToString(CultureInfo.InvariantCulture)) : query;
        query = Late ? query.Add("qua-han", "true") : query;
        return Address + (after is null ? query : query.Add("sau", after));
    }
}
