using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Ui;

namespace MoCua.Dossiers.Forwarding;

/// <summary>Sổ theo dõi hồ sơ phi địa giới hành chính.</summary>
[Authorize(Policy = Policies.Desk)]
internal sealed class ForwardRegisterPageModel(ForwardRegister register, UnitDirectory units) : PageModel
{
    private const string Address = "/mot-cua/phi-dia-gioi";

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Text { get; set; }

    /// <summary>“den” for what others accepted for us.</summary>
    [BindProperty(SupportsGet = true, Name = "chieu")]
    public string? Way { get; set; }

    [BindProperty(SupportsGet = true, Name = "cho")]
    public bool Waiting { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public bool Come => Way == "den";

    public IReadOnlyList<ForwardRegister.Row> Rows { get; private set; } = [];

    public Pager Pager => new(
        After is null ? null : Address + Query(),
        Rows.Count == ForwardRegister.PageSize ? Address + Query().Add("sau", new PageKey(Rows[^1].AcceptedAt, Rows[^1].Number).ToString()) : null);

    public string NameOf(UnitId unit) => units.Find(unit)?.ShortName ?? unit.Value;

    public async Task OnGetAsync(CancellationToken ct) => Rows = await register.HandleAsync(
        new ForwardRegister.Request(Come ? ForwardRegister.Direction.Come : ForwardRegister.Direction.Sent, Text, Waiting, PageKey.Parse(After)), HttpContext.Actor(), ct);

    private QueryString Query()
    {
        var query = string.IsNullOrWhiteSpace(Text) ? QueryString.Empty : QueryString.Create("tim", Text);
        query = Come ? query.Add("chieu", "den") : query;
        return Waiting ? query.Add("cho", "true") : query;
    }
}
